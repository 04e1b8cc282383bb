namespace ChatBot.Cli.Check;

/// <summary>The Markdown file of each kind of Problem: reason, cure and a failing example, which is its test.</summary>
internal static class ProblemDocuments
{
    /// <summary>The document of a code.</summary>
    /// <param name="code">As in <c>key-unknown</c>.</param>
    /// <returns>Its Markdown, or null where there is no such code.</returns>
    public static string? Find(string code)
    {
        using var stream = typeof(ProblemDocuments).Assembly.GetManifestResourceStream($"{code}.md");
        if (stream is null)
            return null;

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return System.Text.Encoding.UTF8.GetString(bytes);
    }
}
