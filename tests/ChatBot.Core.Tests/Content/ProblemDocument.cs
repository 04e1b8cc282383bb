using System.Runtime.CompilerServices;

namespace ChatBot.Tests.Content;

/// <summary>The Markdown file of a kind of Problem: why it is one, how to mend it, and an example that fails.</summary>
/// <param name="Code">The code, from the file's name.</param>
/// <param name="Text">The whole text.</param>
internal sealed record ProblemDocument(string Code, string Text)
{
    private const string SaysTitle = "## Says";
    private const string ExampleTitle = "## Example";

    private static readonly string Folder = Path.GetFullPath(Path.Combine(SourceFolder(), "..", "..", "..", "src", "ChatBot.Core", "Content", "Problems"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemDocument> All() =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).Select(path => Read(Path.GetFileNameWithoutExtension(path)))];

    public static ProblemDocument Read(string code) => new(code, File.ReadAllText(PathOf(code)));

    /// <summary>The failing files, each a path in backticks and a fenced block.</summary>
    public IReadOnlyList<(string Path, string Text)> Example
    {
        get
        {
            var files = new List<(string, string)>();
            var lines = Section(ExampleTitle, SaysTitle).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (!lines[i].StartsWith('`') || lines[i].StartsWith("```", StringComparison.Ordinal))
                    continue;

                var open = Array.FindIndex(lines, i, line => line.StartsWith("```", StringComparison.Ordinal));
                var close = Array.FindIndex(lines, open + 1, line => line == "```");
                files.Add((lines[i].Trim('`'), string.Concat(lines[(open + 1)..close].Select(line => line + "\n"))));
                i = close;
            }

            return files;
        }
    }

    /// <summary>The lines that the compiler prints for the example.</summary>
    public string[] Says =>
        [.. Section(SaysTitle, null).Split('\n').SkipWhile(line => line != "```text").Skip(1).TakeWhile(line => line != "```")];

    /// <summary>Writes other lines into the file.</summary>
    public void Rewrite(IEnumerable<string> says) => File.WriteAllText(
        PathOf(Code), Text[..Text.IndexOf(SaysTitle, StringComparison.Ordinal)] + $"{SaysTitle}\n\n```text\n{string.Concat(says.Select(line => line + "\n"))}```\n");

    public override string ToString() => Code;

    private string Section(string from, string? to)
    {
        var start = Text.IndexOf(from, StringComparison.Ordinal);
        return to is null ? Text[start..] : Text[start..Text.IndexOf(to, StringComparison.Ordinal)];
    }

    private static string PathOf(string code) => Path.Combine(Folder, code + ".md");

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
