using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Content.Building;

/// <summary>Names a text by its content, so that a translation can say what it was made from.</summary>
internal static class TextFingerprint
{
    /// <summary>Of a title and a body: 12 hex digits. Line ends, and white space at the edges and at the ends of lines,
    /// don't count.</summary>
    /// <param name="under">What a menu says under its pages, which is of the text too; or null.</param>
    public static string Of(string title, string body, string? under) =>
        Of([title.Trim(), string.Join('\n', body.ReplaceLineEndings("\n").Trim().Split('\n').Select(line => line.TrimEnd())), .. under is null ? Array.Empty<string>() : [under.Trim()]]);

    /// <summary>Of several texts in order.</summary>
    public static string Of(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
