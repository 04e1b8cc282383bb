namespace ChatBot.Content.Checks;

/// <summary>Can every letter of a file be read?</summary>
internal static class LettersCheck
{
    // What a decoder puts in the place of bytes that are no UTF-8 (Unicode, chapter 23.8).
    private const char Replacement = '\uFFFD';

    /// <summary>Reports the first letter that can't be.</summary>
    public static void Check(SourceFile file, ProblemList problems)
    {
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].AsSpan().IndexOfAny(Broken) is >= 0 and var column)
            {
                problems.Add(Codes.LettersBroken, new Position(file.Shown, i + 1, column + 1),
                    lines[i][column] == Replacement ? "A letter here can't be read." : "An invisible sign stands here that no text has.",
                    "Save the file as UTF-8 in your editor, then write the letter again.");
                return;
            }
        }
    }

    private static readonly System.Buffers.SearchValues<char> Broken = System.Buffers.SearchValues.Create(
        [Replacement, .. Enumerable.Range(0, ' ').Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r'))]);
}
