using ChatBot.Content;

namespace ChatBot.Dialog.Walks;

/// <summary>Reads walk files: a line is a word and what goes with it; empty lines and lines with <c>#</c> don't count.</summary>
public static class WalkReader
{
    private static readonly (string Word, WalkDeed Deed)[] Words =
    [
        ("start", WalkDeed.Start), ("tap", WalkDeed.Tap), ("type", WalkDeed.Type), ("command", WalkDeed.Command), ("send", WalkDeed.Send),
        ("at", WalkDeed.At), ("text", WalkDeed.Text), ("no text", WalkDeed.NoText), ("button", WalkDeed.Button), ("no button", WalkDeed.NoButton),
    ];

    /// <summary>Reads a file.</summary>
    /// <returns>The walk, and what could not be read; lines that could not are left out.</returns>
    public static (Walk Walk, IReadOnlyList<Problem> Problems) Read(SourceFile file)
    {
        var steps = new List<WalkStep>();
        var problems = new ProblemList();
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;

            if (ReadStep(i + 1, line) is { } step)
                steps.Add(step);
            else
            {
                problems.Add(Codes.WalkWrong, new Position(file.Shown, i + 1), $"\"{line}\" is no step of a walk.",
                    $"Begin the line with one of: {string.Join(", ", Words.Select(word => word.Word))}.");
            }
        }

        return (new Walk(file.Shown, steps), problems.Sorted());
    }

    /// <summary>Writes a step as it is read.</summary>
    /// <param name="deed">What it is.</param>
    /// <param name="text">Its words.</param>
    public static string Write(WalkDeed deed, string text) => $"{Words.First(word => word.Deed == deed).Word} {text}".TrimEnd();

    private static WalkStep? ReadStep(int number, string line)
    {
        foreach (var (word, deed) in Words)
        {
            if (line == word || line.StartsWith(word + " ", StringComparison.Ordinal))
                return new WalkStep(number, deed, line[word.Length..].Trim());
        }

        return null;
    }
}
