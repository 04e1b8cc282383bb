using ChatBot.Content.Building;

namespace ChatBot.Content.Checks;

/// <summary>Is a language's bot.yaml still the one that was copied from another language?</summary>
internal static class UntranslatedCheck
{
    // Related languages share some words, a copy nearly all.
    private const double Copied = 0.8;
    private const double English = 0.5;
    private const int Enough = 5;

    // What the English bot.yaml has on its buttons, for a book that has no English beside it.
    private static readonly Dictionary<UiText, string> EnglishWords = new()
    {
        [UiText.Back] = "Back",
        [UiText.Home] = "Home",
        [UiText.Hide] = "Hide",
        [UiText.More] = "Read on",
        [UiText.Continue] = "Tap to continue",
        [UiText.AskTitle] = "Ask a question",
        [UiText.LanguagesTitle] = "Choose a language",
        [UiText.CountriesTitle] = "Choose a country",
        [UiText.NoCountry] = "No country",
        [UiText.FindTitle] = "Find a service",
        [UiText.NeedTitle] = "What do you need?",
        [UiText.NeedHealth] = "Health care",
        [UiText.NeedLegal] = "Legal help",
        [UiText.NeedAll] = "All kinds of help",
    };

    public static void Check(BookDraft draft, ProblemList problems)
    {
        for (var i = 0; i < draft.Languages.Count; i++)
        {
            var language = draft.Languages[i];
            var copied = draft.Languages.Take(i).FirstOrDefault(other => Share(language.Words, other.Words) >= Copied)?.Code;
            if (copied is null && language.Code != "en" && Share(language.Words, EnglishWords) >= English)
                copied = "en";

            if (copied is not null)
            {
                problems.Add(Codes.LanguageUntranslated, draft.LanguageFiles[language.Code],
                    $"The words in this file are those of \"{copied}\", and the folder is of the language \"{language.Code}\".",
                    "Translate them, or take the language out of \"languages:\" in bot.yaml until they are.");
            }
        }
    }

    private static double Share(IReadOnlyDictionary<UiText, string> words, IReadOnlyDictionary<UiText, string> others)
    {
        var both = others.Where(other => words.ContainsKey(other.Key)).ToList();
        return both.Count < Enough ? 0 : (double)both.Count(other => words[other.Key] == other.Value) / both.Count;
    }
}
