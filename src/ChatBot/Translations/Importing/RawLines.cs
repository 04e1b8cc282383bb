using System.Buffers;

namespace ChatBot.Translations.Importing;

/// <summary>A file's lines with their ends, so that the untouched ones can be written back byte for byte.</summary>
internal static class RawLines
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    /// <summary>Splits where <see cref="string.ReplaceLineEndings()"/> sees a line end, so that line numbers agree.</summary>
    public static List<string> Split(string text)
    {
        var lines = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny(Ends);
            if (end < 0)
                break;

            var next = start + end + (text.AsSpan(start + end).StartsWith("\r\n") ? 2 : 1);
            lines.Add(text[start..next]);
            start = next;
        }

        if (start < text.Length)
            lines.Add(text[start..]);

        return lines;
    }

    /// <summary>A line without its end.</summary>
    public static string Content(string line) => line.TrimEnd('\r', '\n', '\f', '\u0085', '\u2028', '\u2029');

    /// <summary>The line end that a file uses: that of its first line.</summary>
    public static string EndOf(List<string> lines) =>
        lines.Count > 0 && lines[0].EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
