using System.Text.RegularExpressions;
using ChatBot.Hosting;
using ChatBot.Settings;

namespace ChatBot.Telegram.Webhook;

/// <summary>Where Telegram brings updates (<c>Telegram:Webhook</c>), where it is not asked for them.</summary>
internal sealed partial class WebhookOptions
{
    private const string Example = "http://127.0.0.1:8090";

    /// <summary>What the section may hold.</summary>
    public static readonly SectionSchema Schema = new(
        "Telegram:Webhook",
        [new(nameof(Url), FindMistakeInUrl), new(nameof(SecretFile), FindMistakeInFile), new(nameof(Urls), FindMistakeInUrls)]);

    // Telegram goes to no other (Bot API: setWebhook).
    private static readonly int[] Ports = [443, 80, 88, 8443];

    /// <summary>The public https address that Telegram is told; the proxy there passes on to <see cref="Urls"/>, path and all.</summary>
    public string? Url { get; set; }

    /// <summary>The file with the secret by which Telegram is known; null once it has been read.</summary>
    public string? SecretFile { get; set; }

    /// <summary>The http addresses of this machine to listen on, with <c>;</c> between them.</summary>
    public string Urls { get; set; } = Example;

    /// <summary>A secret: no message, log or address that is printed may hold it.</summary>
    internal string Secret { get; private set; } = "";

    /// <summary>The path of <see cref="Url"/>, the only one that is answered.</summary>
    internal string Path { get; private set; } = "/";

    internal IReadOnlyList<string> Listening => ListenUrl.Split(Urls);

    /// <summary>Never the secret.</summary>
    /// <returns>A fixed word.</returns>
    public override string ToString() => nameof(WebhookOptions);

    internal void Complete()
    {
        Secret = SecretFile is null ? "" : File.ReadAllText(SecretFile).Trim();
        SecretFile = null;
        Path = Url is null ? "/" : new Uri(Url).AbsolutePath;
    }

    private static string? FindMistakeInUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps
            || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
            return "Telegram:Webhook:Url is not a public https address such as https://bot.example.org/telegram.";

        return Ports.Contains(uri.Port)
            ? null
            : $"Telegram:Webhook:Url has port {uri.Port}, but Telegram goes to {string.Join(", ", Ports)} alone.";
    }

    private static string? FindMistakeInFile(string path)
    {
        try
        {
            return SecretShape().IsMatch(File.ReadAllText(path).Trim())
                ? null
                : "The file that Telegram:Webhook:SecretFile names holds no secret: 32 to 256 letters, digits, _ and -, for instance from \"openssl rand -hex 32\".";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "The file that Telegram:Webhook:SecretFile names can't be read; check that it exists and may be read by this user.";
        }
    }

    private static string? FindMistakeInUrls(string text)
    {
        var urls = ListenUrl.Split(text);
        return urls.Count == 0
            ? $"Telegram:Webhook:Urls is empty; give an address such as {Example}, or take the setting away."
            : urls.Select(url => ListenUrl.FindMistake("Telegram:Webhook:Urls", url, Example)).FirstOrDefault(mistake => mistake is not null);
    }

    // Bot API, setWebhook: 1 to 256 of these. A short one could be guessed.
    [GeneratedRegex("^[A-Za-z0-9_-]{32,256}$", RegexOptions.CultureInvariant)]
    private static partial Regex SecretShape();
}
