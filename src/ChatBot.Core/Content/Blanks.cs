namespace ChatBot.Content;

/// <summary>Fills blanks such as <c>{part}</c> in an editor's sentence.</summary>
internal static class Blanks
{
    public static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> blanks)
    {
        foreach (var (name, value) in blanks)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);

        return text;
    }
}
