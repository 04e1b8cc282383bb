namespace ChatBot.Cli.Ask;

/// <summary>A test question.</summary>
/// <param name="Language">The visitor's language.</param>
/// <param name="Text">The question.</param>
/// <param name="Accepted">The pages that answer it, the best first; none where no page does.</param>
/// <param name="Mark">Which set of questions it belongs to; empty for the first.</param>
internal sealed record TestQuestion(string Language, string Text, IReadOnlyList<string> Accepted, string Mark = "");

/// <summary>Reads a file of test questions: tabs between columns, <c>#</c> before comments.</summary>
internal static class QuestionFile
{
    /// <summary>Reads.</summary>
    /// <exception cref="IOException">The file can't be read, or a line lacks a column; the message says which.</exception>
    public static IReadOnlyList<TestQuestion> Read(string path)
    {
        var questions = new List<TestQuestion>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;

            var columns = line.Split('\t');
            if (columns.Length < 2)
                throw new IOException($"{path}:{number}: a line is language, tab, question (and for --score a tab and the accepted addresses).");

            questions.Add(new TestQuestion(columns[0], columns[1], Accepted(columns), columns.Length > 3 ? columns[3] : ""));
        }

        return questions;
    }

    private static string[] Accepted(string[] columns) =>
        columns.Length < 3 || columns[2] == "-" ? [] : columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
