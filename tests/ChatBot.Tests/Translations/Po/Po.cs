using ChatBot.Translations.Po;

namespace ChatBot.Tests.Translations.Po;

/// <summary>What a translator does to a PO file.</summary>
internal static class Po
{
    /// <summary>Puts another translation into the entry of a context, and takes its fuzzy mark away.</summary>
    public static string Translate(this string po, string context, string translation) => Change(po, context, entry =>
        entry[..entry.IndexOf("\nmsgstr ", StringComparison.Ordinal)].Replace("#, fuzzy\n", "", StringComparison.Ordinal)
        + "\nmsgstr " + string.Join('\n', PoText.Quote(translation)));

    /// <summary>Takes the fuzzy mark of an entry away.</summary>
    public static string Approve(this string po, string context) => Change(po, context, entry =>
    {
        Assert.Contains("#, fuzzy\n", entry, StringComparison.Ordinal);
        return entry.Replace("#, fuzzy\n", "", StringComparison.Ordinal);
    });

    /// <summary>Marks an entry fuzzy.</summary>
    public static string Doubt(this string po, string context) =>
        Change(po, context, entry => entry.Replace("msgctxt", "#, fuzzy\nmsgctxt", StringComparison.Ordinal));

    /// <summary>The entry of a context.</summary>
    public static string Entry(this string po, string context) =>
        po.Split("\n\n").Single(entry => entry.Contains($"msgctxt \"{context}\"\n", StringComparison.Ordinal));

    private static string Change(string po, string context, Func<string, string> change)
    {
        var entry = po.Entry(context);
        return po.Replace(entry, change(entry), StringComparison.Ordinal);
    }
}
