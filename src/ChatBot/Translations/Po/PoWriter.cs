using System.Text;

namespace ChatBot.Translations.Po;

/// <summary>Writes a PO file. The same entries make the same file, byte for byte: no day, no name of a person.</summary>
internal static class PoWriter
{
    /// <summary>Writes.</summary>
    /// <param name="project">The name of the book.</param>
    /// <param name="language">The code of the translation's language.</param>
    /// <param name="entries">The entries, each with a context.</param>
    public static string Write(string project, string language, IEnumerable<PoEntry> entries)
    {
        var text = new StringBuilder();
        AppendText(text, "msgid", "");
        AppendText(text, "msgstr", Header(project, language));
        foreach (var entry in entries)
            Append(text.Append('\n'), entry);

        return text.ToString();
    }

    // msgfmt -c asks for every one of these; translators' names are nobody's business, so their fields stay empty.
    private static string Header(string project, string language) => string.Concat(
        $"Project-Id-Version: {project.ReplaceLineEndings(" ")}\n",
        "PO-Revision-Date: \n",
        "Last-Translator: \n",
        "Language-Team: \n",
        $"Language: {language}\n",
        "MIME-Version: 1.0\n",
        "Content-Type: text/plain; charset=UTF-8\n",
        "Content-Transfer-Encoding: 8bit\n");

    private static void Append(StringBuilder text, PoEntry entry)
    {
        foreach (var comment in entry.Comments)
            text.Append("#. ").Append(comment).Append('\n');

        if (entry.Reference is not null)
            text.Append("#: ").Append(entry.Reference).Append('\n');

        if (entry.Fuzzy)
            text.Append("#, fuzzy\n");

        AppendText(text, "msgctxt", entry.Context ?? "");
        AppendText(text, "msgid", entry.Original);
        AppendText(text, "msgstr", entry.Translation);
    }

    private static void AppendText(StringBuilder text, string keyword, string value) =>
        text.Append(keyword).Append(' ').AppendJoin('\n', PoText.Quote(value)).Append('\n');
}
