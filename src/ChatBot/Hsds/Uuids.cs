using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Hsds;

/// <summary>
/// Ids as HSDS wants them, made of our short ones, so that the same table always exports to the same package. UUIDs of
/// version 8 (RFC 9562, 5.8): a hash of the name.
/// </summary>
internal static class Uuids
{
    private const string Namespace = "chatbot services ";
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int LongestId = 8;

    /// <summary>The UUID of a name.</summary>
    public static string Of(string kind, string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Namespace}{kind} {name}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString();
    }

    /// <summary>A short id for a service that comes with a UUID only.</summary>
    public static string ShortIdOf(string uuid)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(uuid), hash);
        var id = new StringBuilder(LongestId);
        for (var i = 0; i < LongestId; i++)
            id.Append(Letters[hash[i] % Letters.Length]);

        return id.ToString();
    }
}
