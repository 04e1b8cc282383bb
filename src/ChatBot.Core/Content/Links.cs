namespace ChatBot.Content;

/// <summary>What may stand behind a link.</summary>
internal static class Links
{
    /// <summary>Whether a text is a whole https address with a host.</summary>
    public static bool IsHttps(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Contains('.') && !text.Contains(' ');
}
