using System.Text.RegularExpressions;

namespace ChatBot.Content.Reading.Yaml;

/// <summary>A page's file, split into its header and its body.</summary>
/// <param name="Header">The YAML between the two lines of <c>---</c>.</param>
/// <param name="Body">The whole file with the header's lines emptied, so that a line of the body keeps its number.</param>
/// <param name="BodyLine">The first line of the body, from 1.</param>
internal sealed partial record FrontMatter(string Header, string Body, int BodyLine)
{
    private const string Fence = "---";

    /// <summary>Splits a file; null where it has no header, which is reported.</summary>
    public static FrontMatter? Split(SourceFile file, ProblemList problems)
    {
        var lines = file.Text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            problems.Add(Codes.HeaderMissing, new Position(file.Shown), "The file does not begin with a header: its first line is not three hyphens (---).",
                "Begin the file with a line \"---\", then \"title: …\" and the other keys, then a line \"---\", then the text.");
            return null;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            problems.Add(Codes.HeaderMissing, new Position(file.Shown, EndOfHeader(lines)), "The header has no end: its second line of three hyphens (---) is missing.",
                "Write a line \"---\" before this one, between the last key and the text.");
            return null;
        }

        var header = string.Join('\n', lines[1..end]);
        var body = new string('\n', end + 1) + string.Join('\n', lines[(end + 1)..]);
        return new FrontMatter(header, body, end + 2);
    }

    // The first line that looks like none of a header: there the text begins.
    private static int EndOfHeader(string[] lines) =>
        Array.FindIndex(lines, 1, line => !HeaderLine().IsMatch(line)) is > 0 and var found ? found + 1 : lines.Length;

    [GeneratedRegex("^(\\s|-|#|$|[\\w-]+:)")]
    private static partial Regex HeaderLine();
}
