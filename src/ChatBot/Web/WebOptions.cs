using System.Net;

namespace ChatBot.Web;

/// <summary>Where the web page is served.</summary>
/// <param name="Enabled">Whether the page is served at all; <c>/health</c> is served either way.</param>
/// <param name="Urls">The http addresses to listen on; at least one.</param>
internal sealed record WebOptions(bool Enabled, IReadOnlyList<string> Urls)
{
    /// <summary>Where the page is when nobody says otherwise: on this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:8080";

    /// <summary>What Kestrel listens on: without the page, only loopback, for the health check.</summary>
    public IReadOnlyList<string> Listening => Enabled
        ? Urls
        : [.. Urls.Select(url => $"http://127.0.0.1:{BindingAddress.Parse(url).Port}").Distinct()];

    /// <summary>Reads <c>Web:Enabled</c> and <c>Web:Urls</c> (several are parted by <c>;</c>).</summary>
    /// <returns>The settings, or one sentence that says which is wrong and how to mend it.</returns>
    public static (WebOptions? Settings, string? Problem) Read(IConfiguration configuration)
    {
        var enabled = true;
        if (configuration["Web:Enabled"] is { Length: > 0 } text && !bool.TryParse(text, out enabled))
            return (null, $"Web:Enabled is '{text}', but must be true or false.");

        var urls = (configuration["Web:Urls"] ?? DefaultUrl)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length == 0)
            return (null, $"Web:Urls is empty; give an address such as {DefaultUrl}, or set Web:Enabled to false.");

        var problem = urls.Select(Judge).FirstOrDefault(found => found is not null);
        return problem is null ? (new WebOptions(enabled, urls), null) : (null, problem);
    }

    private static string? Judge(string url)
    {
        if (url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            return $"Web:Urls has '{url}', but TLS is ended in front of this program (a reverse proxy or an onion service); use http here.";

        return url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && IsBindable(url)
            ? null
            : $"Web:Urls has '{url}', which is no address to listen on; write it like {DefaultUrl}.";
    }

    private static bool IsBindable(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return !address.IsUnixPipe && !address.IsNamedPipe && address.PathBase.Length == 0 && address.Port is >= 0 and <= IPEndPoint.MaxPort && address.Host.Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
