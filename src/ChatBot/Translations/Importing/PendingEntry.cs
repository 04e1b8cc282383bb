using ChatBot.Translations.Po;

namespace ChatBot.Translations.Importing;

/// <summary>An entry of a PO file while its lines are being read.</summary>
internal sealed class PendingEntry
{
    private const string FirstForm = "msgstr[0]";

    private readonly Dictionary<string, List<byte>> texts = [];
    private readonly List<string> comments = [];
    private string? last;
    private bool fuzzy;

    /// <summary>The line of its first keyword, from 1; 0 before that.</summary>
    public int Line { get; private set; }

    /// <summary>Whether one of its keywords was read.</summary>
    public bool IsBegun => texts.Count > 0;

    /// <summary>Whether its translation was read, so that another keyword begins another entry.</summary>
    public bool IsComplete => texts.Keys.Any(IsTranslation);

    /// <summary>Takes a comment of any kind.</summary>
    public void Comment(string text)
    {
        if (text.StartsWith("#,", StringComparison.Ordinal))
            fuzzy |= text[2..].Split(',').Any(flag => flag.Trim() == "fuzzy");
        else if (text.StartsWith("#.", StringComparison.Ordinal))
            comments.Add(text[2..].Trim());
    }

    /// <summary>Begins the text of a keyword; returns what is wrong, or null.</summary>
    public string? Begin(string keyword, int number)
    {
        Line = Line == 0 ? number : Line;
        if (keyword is not ("msgctxt" or "msgid" or "msgid_plural") && !IsTranslation(keyword))
            return $"\"{keyword}\" is none of a PO file's keywords (msgctxt, msgid, msgstr).";

        if (keyword != "msgctxt" && keyword != "msgid" && !texts.ContainsKey("msgid"))
            return $"\"{keyword}\" stands before its msgid.";

        if (keyword == "msgctxt" && texts.ContainsKey("msgid"))
            return "\"msgctxt\" stands after its msgid: a msgstr is missing between the two.";

        if (!texts.TryAdd(keyword, []))
            return $"\"{keyword}\" stands twice in one entry.";

        last = keyword;
        return null;
    }

    /// <summary>Adds texts between quotes to the keyword that was begun; returns what is wrong, or null.</summary>
    public string? Append(ReadOnlySpan<char> quoted) => last is null
        ? "A text stands here without a keyword (msgctxt, msgid, msgstr) before it."
        : PoText.Unquote(quoted, texts[last]);

    /// <summary>The entry; returns what is wrong, or null.</summary>
    public string? ToEntry(out PoEntry? entry)
    {
        entry = null;
        if (!IsComplete)
            return "This entry has no msgstr.";

        var context = texts.TryGetValue("msgctxt", out var bytes) ? PoText.Decode(bytes) : null;
        var original = PoText.Decode(texts["msgid"]);
        var translation = PoText.Decode(texts.GetValueOrDefault("msgstr") ?? texts.GetValueOrDefault(FirstForm) ?? []);
        if (original is null || translation is null || (context is null && bytes is not null))
            return "An escape (\\…) in this entry makes no letter of UTF-8.";

        entry = new PoEntry { Context = context, Original = original, Translation = translation, Fuzzy = fuzzy, Comments = comments, Line = Line };
        return null;
    }

    private static bool IsTranslation(string keyword) =>
        keyword == "msgstr" || (keyword.StartsWith("msgstr[", StringComparison.Ordinal) && keyword[^1] == ']');
}
