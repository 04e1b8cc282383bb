using ChatBot.Content.Building;

namespace ChatBot.Content.Reading;

/// <summary>Folders of languages that the book does without: a host's choice, or a mistake.</summary>
internal static class LeftOutLanguages
{
    public static void Report(Overlay folder, SettingsDraft read, ProblemList problems)
    {
        var languages = read.Settings.Languages;
        var chosen = new HashSet<string>();
        var unknown = folder.Files.Where(file => file.Path.Contains('/')).GroupBy(file => file.Path.Split('/')[0])
            .Where(files => !languages.Contains(files.Key) && !Overlay.IsTableFolder(files.Key));
        foreach (var files in unknown)
        {
            // Where the folder's own list has the language, a higher one left it out. One Problem a folder, however many files it holds.
            var wrong = files.Where(file => !read.LanguagesBelow.Any(below => below.Code == files.Key && below.Layer >= file.Layer)).ToList();
            if (wrong.Count == 0)
                chosen.Add(files.Key);
            else
            {
                problems.Add(Codes.FileUnknown, new Position(wrong[0].Shown),
                    $"\"{files.Key}\" is not among the book's languages, so nothing in this folder is read.",
                    "Add it to \"languages:\" in bot.yaml, or correct the folder's name.");
            }
        }

        if (chosen.Count > 0)
        {
            problems.Add(Codes.LanguagesLeftOut, read.LanguagesAt,
                $"Left out, because this list has not got them: {string.Join(", ", chosen.Order(StringComparer.Ordinal))}.",
                "Add a language here, and its pages from the folder below are there.");
        }

        // Every page of the folder below would be a translation of nothing.
        if (read.LanguagesBelow is [(_, var original), ..] && languages[0] != original && folder.Layers($"{original}/index.md").Count > 0
            && folder.Layers($"{languages[0]}/index.md") is [{ } own, ..] && own.Layer <= read.LanguagesBelow[0].Layer)
        {
            problems.Add(Codes.ValueWrong, read.LanguagesAt, $"The pages below are translated from \"{original}\", and the list begins with \"{languages[0]}\".",
                $"Let it begin with \"{original}\"; visitors come in by their own language anyway.");
        }
    }
}
