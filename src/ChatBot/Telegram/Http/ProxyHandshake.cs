using System.Buffers.Binary;
using System.Text;

namespace ChatBot.Telegram.Http;

/// <summary>Asks a proxy for a way to a server: HTTP CONNECT (RFC 9110, 9.3.6) or SOCKS5 (RFC 1928, 1929). The proxy resolves the name.</summary>
internal static class ProxyHandshake
{
    private const byte Socks5 = 5;
    private const byte NoPassword = 0;
    private const byte Password = 2;
    private const byte ConnectCommand = 1;
    private const byte Name = 3;

    /// <summary>Asks for the way.</summary>
    /// <param name="stream">The connection to the proxy.</param>
    /// <param name="proxy">Its address, perhaps with user and password.</param>
    /// <exception cref="IOException">The proxy refused, or is none.</exception>
    public static Task ConnectAsync(Stream stream, Uri proxy, string host, int port, CancellationToken stop) =>
        proxy.Scheme == "socks5" ? AskSocksAsync(stream, proxy, host, port, stop) : AskHttpAsync(stream, proxy, host, port, stop);

    private static async Task AskHttpAsync(Stream stream, Uri proxy, string host, int port, CancellationToken stop)
    {
        var target = host.Contains(':', StringComparison.Ordinal) ? $"[{host}]:{port}" : $"{host}:{port}";
        var authorization = proxy.UserInfo.Length == 0 ? ""
            : $"Proxy-Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(proxy.UserInfo)))}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n{authorization}\r\n"), stop).ConfigureAwait(false);
        using var reader = new HttpResponseReader(stream);
        var head = await reader.ReadHeadAsync(stop).ConfigureAwait(false);
        if (head.Status is < 200 or > 299 || reader.HasMore)
            throw Refused();
    }

    private static async Task AskSocksAsync(Stream stream, Uri proxy, string host, int port, CancellationToken stop)
    {
        var hasPassword = proxy.UserInfo.Length > 0;
        await stream.WriteAsync(new byte[] { Socks5, 1, hasPassword ? Password : NoPassword }, stop).ConfigureAwait(false);
        var answer = await ReadAsync(stream, 2, stop).ConfigureAwait(false);
        if (answer[0] != Socks5 || answer[1] != (hasPassword ? Password : NoPassword))
            throw Refused();

        if (hasPassword)
            await SignInAsync(stream, proxy.UserInfo, stop).ConfigureAwait(false);

        var name = Encoding.ASCII.GetBytes(host);
        var request = new byte[7 + name.Length];
        (request[0], request[1], request[3], request[4]) = (Socks5, ConnectCommand, Name, (byte)name.Length);
        name.CopyTo(request, 5);
        BinaryPrimitives.WriteUInt16BigEndian(request.AsSpan(5 + name.Length), (ushort)port);
        await stream.WriteAsync(request, stop).ConfigureAwait(false);
        await ReadReplyAsync(stream, stop).ConfigureAwait(false);
    }

    private static async Task SignInAsync(Stream stream, string userInfo, CancellationToken stop)
    {
        var parts = userInfo.Split(':', 2);
        var user = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(parts[0]));
        var password = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? ""));
        await stream.WriteAsync((byte[])[1, (byte)user.Length, .. user, (byte)password.Length, .. password], stop).ConfigureAwait(false);
        var answer = await ReadAsync(stream, 2, stop).ConfigureAwait(false);
        if (answer[1] != 0)
            throw Refused();
    }

    // The address that the proxy is bound to follows, and nobody needs it.
    private static async Task ReadReplyAsync(Stream stream, CancellationToken stop)
    {
        var reply = await ReadAsync(stream, 5, stop).ConfigureAwait(false);
        if (reply[0] != Socks5 || reply[1] != 0)
            throw Refused();

        var rest = reply[3] switch { 1 => 3, 4 => 15, Name => reply[4], _ => throw Refused() };
        await ReadAsync(stream, rest + 2, stop).ConfigureAwait(false);
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int count, CancellationToken stop)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, stop).ConfigureAwait(false);
        return bytes;
    }

    private static IOException Refused() => new("The proxy refused.");
}
