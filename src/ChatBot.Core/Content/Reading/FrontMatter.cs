namespace ChatBot.Content.Reading;

/// <summary>A page's file, split into its header and its body.</summary>
/// <param name="Header">The YAML between the two lines of <c>---</c>.</param>
/// <param name="Body">The whole file with the header's lines emptied, so that a line of the body keeps its number.</param>
/// <param name="BodyLine">The first line of the body, from 1.</param>
internal sealed record FrontMatter(string Header, string Body, int BodyLine)
{
    private const string Fence = "---";

    /// <summary>Splits a file; null where it has no header, which is reported.</summary>
    public static FrontMatter? Split(SourceFile file, ProblemList problems)
    {
        var lines = file.Text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            problems.Add(Codes.HeaderMissing, new Position(file.Shown), "The page has no header between two lines of \"---\".",
                "Begin the file with a line \"---\", then \"title: …\" and the other keys, then a line \"---\", then the text.");
            return null;
        }

        var header = string.Join('\n', lines[1..end]);
        var body = new string('\n', end + 1) + string.Join('\n', lines[(end + 1)..]);
        return new FrontMatter(header, body, end + 2);
    }
}
