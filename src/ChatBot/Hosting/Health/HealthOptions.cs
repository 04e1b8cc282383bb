using ChatBot.Settings;
using System.Net;
using ChatBot.Web;

namespace ChatBot.Hosting.Health;

/// <summary>Where the program answers whether it is well (<c>Health</c>), apart from the page.</summary>
internal sealed class HealthOptions
{
    private const int Distance = 10_000;

    /// <summary>What the section may hold.</summary>
    public static readonly SectionSchema Schema = new("Health", [new(nameof(Urls), FindMistakeInUrls)]);

    /// <summary>
    /// The http addresses to listen on, with <c>;</c> between them. Where none is set: on this machine only, 10000 ports above the
    /// page's first, so that copies whose pages don't meet don't meet here either, and whoever reads the same settings finds it.
    /// </summary>
    public string Urls { get; set; } = "";

    /// <summary>The addresses, one by one.</summary>
    internal IReadOnlyList<string> Listening => ListenUrl.Split(Urls);

    internal void Complete(WebOptions web)
    {
        if (Urls.Length > 0)
            return;

        var page = ListenUrl.Split(web.Urls)[0];
        var host = page.Contains('[', StringComparison.Ordinal) ? "[::1]" : "127.0.0.1";
        Urls = $"http://{host}:{PortFor(ListenUrl.PortOf(page))}";
    }

    // Port 0 is one that the kernel chooses, for both.
    private static int PortFor(int page) => page == 0 ? 0 : page + Distance <= IPEndPoint.MaxPort ? page + Distance : page - Distance;

    private static string? FindMistakeInUrls(string text)
    {
        const string Example = "http://127.0.0.1:18080";
        var urls = ListenUrl.Split(text);
        return urls.Count == 0
            ? $"Health:Urls is empty; give an address such as {Example}, or take the setting away."
            : urls.Select(url => ListenUrl.FindMistake("Health:Urls", url, Example)).FirstOrDefault(mistake => mistake is not null);
    }
}
