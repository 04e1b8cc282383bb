using System.Text.RegularExpressions;
using ChatBot.Translations.Po;

namespace ChatBot.Translations.Importing;

/// <summary>A text that a translators' file brings, beside what the book has.</summary>
/// <param name="Entry">As it stands in the file.</param>
/// <param name="Message">The book's text of the same name.</param>
/// <param name="Text">The translation as the book would hold it; empty where there is none.</param>
internal sealed record Incoming(PoEntry Entry, Message Message, string Text)
{
    /// <summary>Whether it is a finished translation. A fuzzy one is none: gettext guesses such from similar texts.</summary>
    public bool IsTranslated => !Entry.Fuzzy && Text.Length > 0;

    /// <summary>Whether the book has another text than this finished one.</summary>
    public bool Changes => IsTranslated && Text != Message.Translation;

    /// <summary>The text of a translation without what means nothing: white space at the edges, empty lines of lists.</summary>
    public static string Tidy(string field, string translation)
    {
        var lines = translation.ReplaceLineEndings("\n").Trim();
        return Fields.IsList(field) ? string.Join('\n', lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : lines;
    }
}

/// <summary>Holds a translators' file against the book, entry by entry.</summary>
internal static partial class IncomingReader
{
    /// <summary>Reads the entries; what can't be taken in is a fault.</summary>
    /// <param name="file">Its name, as it is printed.</param>
    /// <param name="messages">The book's texts.</param>
    public static List<Incoming> Read(PoFile po, string file, IEnumerable<Message> messages, List<Fault> faults)
    {
        var known = messages.ToDictionary(message => message.Context, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var texts = new List<Incoming>();
        foreach (var entry in po.Entries)
        {
            if (entry.Context is null || !known.TryGetValue(entry.Context, out var message))
            {
                faults.Add(new Fault(file, entry.Line, $"The book has no text \"{entry.Context ?? ""}\" (msgctxt). Was its page renamed or taken out? Export again and bring the file up to date with msgmerge, or take the entry out."));
                continue;
            }

            if (!seen.Add(entry.Context))
                faults.Add(new Fault(file, entry.Line, $"The text \"{entry.Context}\" stands in the file twice. Take one entry out."));

            var text = new Incoming(entry, message, Incoming.Tidy(message.Field, entry.Translation));
            texts.Add(text);
            if (text.Changes)
                faults.AddRange(Check(text).Select(wrong => new Fault(file, entry.Line, $"{entry.Context}: {wrong}")));
        }

        return texts;
    }

    private static IEnumerable<string> Check(Incoming text)
    {
        foreach (var blank in Blank().Matches(text.Entry.Original).Select(match => match.Value).Distinct())
        {
            if (!text.Text.Contains(blank, StringComparison.Ordinal))
                yield return $"The blank {blank} of the original is missing. Write it where the program shall fill it in, and leave the words in braces untranslated.";
        }

        var field = text.Message.Field;
        var manyLines = field == Fields.Body || Fields.IsList(field);
        if (!manyLines && text.Text.Contains('\n', StringComparison.Ordinal))
            yield return "This text must be one line. Take the line breaks out.";

        if (text.Text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')))
            yield return "An invisible sign stands here that no text has. Write the text again.";

        var (has, takes) = (text.Text.Split('\n').Length, text.Message.Original.Split('\n').Length);
        if (field == Fields.Groups && has != takes)
            yield return $"There are {has} names, and the menu has {takes} groups. Write one a line for each, in the same order.";
    }

    [GeneratedRegex("\\{[^{}]*\\}")]
    private static partial Regex Blank();
}
