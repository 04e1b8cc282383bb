using ChatBot.Settings;
using ChatBot.Hosting;

namespace ChatBot.Web;

/// <summary>Where the web page is served (<c>Web</c>).</summary>
internal sealed class WebOptions
{
    /// <summary>Where the page is when nobody says otherwise: on this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:8080";

    /// <summary>What the section may hold.</summary>
    public static readonly SectionSchema Schema = new("Web", [new(nameof(Enabled), FindMistakeInEnabled), new(nameof(Urls), FindMistakeInUrls)]);

    /// <summary>Whether the page is served at all; <c>/health</c> is served either way.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The http addresses to listen on, with <c>;</c> between them.</summary>
    public string Urls { get; set; } = DefaultUrl;

    /// <summary>What Kestrel listens on: without the page, only loopback, for the health check.</summary>
    internal IReadOnlyList<string> Listening => Enabled
        ? ListenUrl.Split(Urls)
        : [.. ListenUrl.Split(Urls).Select(url => $"http://127.0.0.1:{ListenUrl.PortOf(url)}").Distinct()];

    private static string? FindMistakeInEnabled(string text) =>
        text.Length == 0 || bool.TryParse(text, out _) ? null : $"Web:Enabled is '{text}', but must be true or false.";

    private static string? FindMistakeInUrls(string text)
    {
        var urls = ListenUrl.Split(text);
        return urls.Count == 0
            ? $"Web:Urls is empty; give an address such as {DefaultUrl}, or set Web:Enabled to false."
            : urls.Select(url => ListenUrl.FindMistake("Web:Urls", url, DefaultUrl)).FirstOrDefault(mistake => mistake is not null);
    }
}
