using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Content;

/// <summary>Short names for long ids, so that an address stays within its limit. A clash within a book is a Problem.</summary>
internal static class ShortCode
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>How long a code is; four letters or digits out of 32 make about a million codes.</summary>
    public const int Length = 4;

    /// <summary>The code of an id.</summary>
    /// <param name="length">How long it is to be, up to 32.</param>
    public static string Of(string path, int length = Length)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(path), hash);
        return string.Create(length, hash, static (code, bytes) =>
        {
            for (var i = 0; i < code.Length; i++)
                code[i] = Letters[bytes[i] % Letters.Length];
        });
    }
}
