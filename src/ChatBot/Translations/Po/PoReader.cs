using System.Text;
using ChatBot.Translations.Importing;

namespace ChatBot.Translations.Po;

/// <summary>
/// Reads a PO file as gettext's tools, Poedit and Weblate write it: wrapped texts, escapes, either line end, comments,
/// previous originals (<c>#|</c>), obsolete entries (<c>#~</c>). It stops at the first thing that it can't read.
/// </summary>
internal sealed class PoReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string file;
    private readonly List<PoEntry> entries = [];
    private PendingEntry entry = new();

    private PoReader(string file) => this.file = file;

    /// <summary>Reads.</summary>
    /// <param name="file">Its name, as it is printed.</param>
    /// <returns>The file, or what is wrong with it; the other is null.</returns>
    public static (PoFile? File, Fault? Fault) Read(byte[] bytes, string file)
    {
        try
        {
            return new PoReader(file).Read(Strict.GetString(bytes).TrimStart('\uFEFF').Split('\n'));
        }
        catch (DecoderFallbackException broken)
        {
            var line = 1 + bytes.AsSpan(0, Math.Max(0, broken.Index)).Count((byte)'\n');
            return (null, new Fault(file, line, "A letter here is not in UTF-8. In Poedit, set the file's encoding to UTF-8 in its properties; with gettext: msgconv -t UTF-8."));
        }
    }

    private (PoFile? File, Fault? Fault) Read(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (Take(lines[i].Trim(), i + 1) is { } fault)
                return (null, fault);
        }

        if (Finish() is { } last)
            return (null, last);

        if (entries.Find(read => read.Context is null && read.Original.Length == 0) is not { } header)
            return (null, new Fault(file, 1, "The file has no header: an entry with an empty msgid that says \"Language:\" and \"charset=UTF-8\". Export again, or let the translators' program write it."));

        return (new PoFile(Fields(header.Translation), [.. entries.Where(read => read != header)]), null);
    }

    private Fault? Take(string line, int number)
    {
        if (line.Length == 0)
            return null;

        if (line[0] == '#')
            return TakeComment(line);

        if (line[0] == '"')
            return At(number, entry.Append(line));

        var end = line.AsSpan().IndexOfAny(' ', '\t', '"');
        var keyword = end < 0 ? line : line[..end];
        if (keyword is "msgctxt" or "msgid" && entry.IsComplete && Finish() is { } fault)
            return fault;

        return At(number, entry.Begin(keyword, number) ?? entry.Append(line.AsSpan(keyword.Length)));
    }

    private Fault? TakeComment(string line)
    {
        if (Finish() is { } fault)
            return fault;

        // What stands before an obsolete entry belongs to it.
        if (line.StartsWith("#~", StringComparison.Ordinal))
            entry = new PendingEntry();
        else
            entry.Comment(line);

        return null;
    }

    // Ends the entry that was begun, if one was.
    private Fault? Finish()
    {
        if (!entry.IsBegun)
            return null;

        if (entry.ToEntry(out var read) is { } wrong)
            return At(entry.Line, wrong);

        entries.Add(read!);
        entry = new PendingEntry();
        return null;
    }

    private Fault? At(int line, string? wrong) => wrong is null ? null : new Fault(file, line, wrong);

    private static Dictionary<string, string> Fields(string header)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in header.Split('\n'))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                fields[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return fields;
    }
}
