using System.Net;
using System.Net.Sockets;

namespace ChatBot.Hosting;

/// <summary>Addresses that the program listens on, as settings write them: http, an address of this machine, a port.</summary>
internal static class ListenUrl
{
    private static readonly string[] Everywhere = ["*", "+"];

    /// <summary>Several addresses stand in one text, with <c>;</c> between them.</summary>
    public static IReadOnlyList<string> Split(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What is wrong with an address, or null.</summary>
    /// <param name="setting">The setting it stands in.</param>
    /// <param name="example">What a right one looks like.</param>
    public static string? FindMistake(string setting, string url, string example)
    {
        if (url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            return $"{setting} has '{url}', but TLS is ended in front of this program (a reverse proxy or an onion service); use http here.";

        if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || Parse(url) is not { } address)
            return $"{setting} has '{url}', which is no address to listen on; write it like {example}.";

        // Kestrel takes any name for "all addresses of this machine".
        if (!IsOfThisMachine(address.Host))
            return $"{setting} has '{url}', but a name is no address of this machine; write its IP address, or 0.0.0.0 for every address it has.";

        return IsLocalhost(address.Host) && address.Port == 0 ? $"{setting} has '{url}', but localhost needs a port; write it like {example}." : null;
    }

    /// <summary>The port of an address that has no mistake.</summary>
    public static int PortOf(string url) => BindingAddress.Parse(url).Port;

    /// <summary>What the program itself is reached at when it listens on an address that has no mistake.</summary>
    public static Uri ReachedAt(string url)
    {
        var address = BindingAddress.Parse(url);
        var host = address.Host switch
        {
            "*" or "+" or "0.0.0.0" => "127.0.0.1",
            "[::]" => "[::1]",
            var own => own,
        };
        return new Uri($"http://{host}:{address.Port}");
    }

    /// <summary>The sockets' addresses of one that has no mistake.</summary>
    public static IEnumerable<IPEndPoint> EndPointsOf(string url)
    {
        var address = BindingAddress.Parse(url);
        if (IsLocalhost(address.Host))
            return [new IPEndPoint(IPAddress.Loopback, address.Port)];

        var everywhere = Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any;
        return [new IPEndPoint(Everywhere.Contains(address.Host) ? everywhere : IPAddress.Parse(address.Host.Trim('[', ']')), address.Port)];
    }

    private static BindingAddress? Parse(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return !address.IsUnixPipe && !address.IsNamedPipe && address.PathBase.Length == 0 && address.Port is >= 0 and <= IPEndPoint.MaxPort && address.Host.Length > 0
                ? address
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsOfThisMachine(string host) => Everywhere.Contains(host) || IsLocalhost(host) || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private static bool IsLocalhost(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
}
