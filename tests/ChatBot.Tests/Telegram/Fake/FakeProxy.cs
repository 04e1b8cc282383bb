using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>A proxy that speaks HTTP CONNECT (RFC 9110, 9.3.6) and SOCKS5 without a password (RFC 1928).</summary>
internal sealed class FakeProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private int carried;

    public FakeProxy()
    {
        listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many connections went through.</summary>
    public int Carried => Volatile.Read(ref carried);

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var near = client.GetStream();
            var first = new byte[1];
            await near.ReadExactlyAsync(first);
            var port = first[0] == 5 ? await SocksAsync(near) : await ConnectAsync(near);
            using var target = new TcpClient();
            await target.ConnectAsync(IPAddress.Loopback, port);
            using var far = target.GetStream();
            Interlocked.Increment(ref carried);
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception end) when (end is IOException or SocketException or ObjectDisposedException)
        {
            // Either side went away.
        }
    }

    private static async Task<int> ConnectAsync(NetworkStream near)
    {
        var head = new StringBuilder("C");
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await near.ReadExactlyAsync(one);
            head.Append((char)one[0]);
        }

        await near.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray());
        var target = head.ToString().Split(' ')[1];
        return int.Parse(target[(target.LastIndexOf(':') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<int> SocksAsync(NetworkStream near)
    {
        var count = new byte[1];
        await near.ReadExactlyAsync(count);
        await near.ReadExactlyAsync(new byte[count[0]]);
        await near.WriteAsync(new byte[] { 5, 0 });

        var head = new byte[4];
        await near.ReadExactlyAsync(head);
        var length = head[3] switch { 1 => 4, 4 => 16, _ => await LengthAsync(near) };
        await near.ReadExactlyAsync(new byte[length]);
        var port = new byte[2];
        await near.ReadExactlyAsync(port);
        await near.WriteAsync(new byte[] { 5, 0, 0, 1, 0, 0, 0, 0, 0, 0 });
        return BinaryPrimitives.ReadUInt16BigEndian(port);
    }

    private static async Task<int> LengthAsync(NetworkStream near)
    {
        var length = new byte[1];
        await near.ReadExactlyAsync(length);
        return length[0];
    }
}
