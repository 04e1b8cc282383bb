using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;

namespace ChatBot.Web.Requests;

/// <summary>
/// Bounds how many connections of one network may stand open without having asked for anything, so that nobody can keep the page
/// from the others by asking for nothing. Whoever has asked is not counted, however much is asked for; this machine and private
/// networks never are: a proxy or Tor stands there, and all visitors behind it. Safe for many at once.
/// </summary>
/// <remarks>
/// A network is known by 8 bytes of a keyed hash of its prefix alone, while one of its connections is unfinished. The key is
/// random, lives for an hour, and is overwritten.
/// </remarks>
[Holds(
    what: "a keyed hash of the network (never the address) that a connection comes from which has not asked for anything yet",
    why: "to let no network take all connections",
    where: "memory; the key pinned",
    until: "the first request of the connection, or its end: let go; the key after an hour: overwritten")]
internal sealed class UnfinishedConnections : IDisposable
{
    /// <summary>
    /// The most of one network. Two hundred visitors behind one address, each with the spare connection that a browser opens, are
    /// below it; and it is a quarter of what the page takes in all.
    /// </summary>
    public const int MostOfOne = 256;

    /// <summary>How long a key lives.</summary>
    public static readonly TimeSpan KeyLife = TimeSpan.FromHours(1);

    // What a provider gives to one customer: 24 bits of an IPv4 address, 48 of an IPv6 one.
    private const int PrefixOfV4 = 3;
    private const int PrefixOfV6 = 6;

    private readonly Lock gate = new();
    private readonly Dictionary<ulong, int> open = [];
    private readonly byte[] key = GC.AllocateArray<byte>(HMACSHA256.HashSizeInBytes, pinned: true);
    private readonly ITimer renewal;
    private int generation;

    public UnfinishedConnections(TimeProvider clock)
    {
        RandomNumberGenerator.Fill(key);
        renewal = clock.CreateTimer(_ => Renew(), null, KeyLife, KeyLife);
    }

    /// <summary>How many networks are counted.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return open.Count;
        }
    }

    /// <summary>Handles a connection, or ends it where its network has too many.</summary>
    public async Task HandleAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        if (!TryEnter((connection.RemoteEndPoint as IPEndPoint)?.Address, out var place))
        {
            connection.Abort();
            return;
        }

        connection.Features.Set(place);
        try
        {
            await next(connection);
        }
        finally
        {
            place?.Leave();
        }
    }

    /// <summary>Counts a connection.</summary>
    /// <param name="address">Where it comes from; null where it is no network.</param>
    /// <param name="place">What it leaves when it has asked for something; null where it is not counted.</param>
    /// <returns>False where its network has too many.</returns>
    public bool TryEnter(IPAddress? address, out Place? place)
    {
        place = null;
        if (address is null || IsNear(address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address))
            return true;

        lock (gate)
        {
            var network = Hash(address);
            var count = open.GetValueOrDefault(network);
            if (count >= MostOfOne)
                return false;

            open[network] = count + 1;
            place = new Place(this, network, generation);
            return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        renewal.Dispose();
        CryptographicOperations.ZeroMemory(key);
    }

    // This machine, a private network (RFC 1918, RFC 6598), a link, or a unique local address (RFC 4193).
    private static bool IsNear(IPAddress address)
    {
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal)
            return true;

        Span<byte> bytes = stackalloc byte[16];
        return address.AddressFamily == AddressFamily.InterNetwork && address.TryWriteBytes(bytes, out _) && bytes[0] switch
        {
            10 => true,
            100 => bytes[1] is >= 64 and < 128,
            169 => bytes[1] == 254,
            172 => bytes[1] is >= 16 and < 32,
            192 => bytes[1] == 168,
            _ => false,
        };
    }

    private ulong Hash(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        address.TryWriteBytes(bytes, out _);
        HMACSHA256.HashData(key, bytes[..(address.AddressFamily == AddressFamily.InterNetwork ? PrefixOfV4 : PrefixOfV6)], hash);
        var network = BitConverter.ToUInt64(hash);
        bytes.Clear();
        hash.Clear();
        return network;
    }

    // Counting begins again: those that are open then are bounded by the time a request may take.
    private void Renew()
    {
        lock (gate)
        {
            RandomNumberGenerator.Fill(key);
            open.Clear();
            generation++;
        }
    }

    private void Leave(ulong network, int at)
    {
        lock (gate)
        {
            if (at != generation || !open.TryGetValue(network, out var count))
                return;

            if (count > 1)
                open[network] = count - 1;
            else
                open.Remove(network);
        }
    }

    /// <summary>A counted connection's place.</summary>
    [HeldIn(typeof(UnfinishedConnections))]
    internal sealed class Place(UnfinishedConnections all, ulong network, int generation)
    {
        private int left;

        /// <summary>It has asked for something, or has ended.</summary>
        public void Leave()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
                all.Leave(network, generation);
        }
    }
}
