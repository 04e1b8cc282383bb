using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Content;

/// <summary>Short names for long ids, so that an address stays within its limit. A clash within a book is a Problem.</summary>
internal static class ShortCode
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>The code of an id: four letters or digits out of 32, about a million codes.</summary>
    public static string Of(string path)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(path), hash);
        return string.Create(4, (hash[0], hash[1], hash[2], hash[3]), static (code, bytes) =>
        {
            code[0] = Letters[bytes.Item1 % Letters.Length];
            code[1] = Letters[bytes.Item2 % Letters.Length];
            code[2] = Letters[bytes.Item3 % Letters.Length];
            code[3] = Letters[bytes.Item4 % Letters.Length];
        });
    }
}
