using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Content;

/// <summary>A file that an editor wrote: the host reads the disk, the core does not.</summary>
public sealed class SourceFile
{
    // Each before what begins like it: UTF-32's mark begins with that of UTF-16.
    private static readonly Encoding[] Marked = [Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode];

    private readonly ReadOnlyMemory<byte> bytes;
    private string? text;
    private ReadOnlyMemory<byte>? hash;

    /// <param name="path">Its path inside its folder, with slashes, as in <c>en/rights/firewall.md</c>.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="shown">Its path as it is printed in Problems.</param>
    /// <param name="layer">Which folder it came from; a higher one overlays a lower one.</param>
    public SourceFile(string path, string text, string shown, int layer = 0)
        : this(path, Encoding.UTF8.GetBytes(text), shown, layer) => this.text = text;

    /// <inheritdoc cref="SourceFile(string, string, string, int)"/>
    /// <param name="bytes">What is in it: UTF-8, or what its first bytes say (a byte order mark).</param>
    public SourceFile(string path, ReadOnlyMemory<byte> bytes, string shown, int layer) =>
        (Path, this.bytes, Shown, Layer) = (path, bytes, shown, layer);

    /// <summary>Its path inside its folder.</summary>
    public string Path { get; }

    /// <summary>Its path as it is printed in Problems.</summary>
    public string Shown { get; }

    /// <summary>Which folder it came from.</summary>
    public int Layer { get; }

    /// <summary>What is in it; made of the bytes when it is first asked for, which for a compiled page is never.</summary>
    public string Text => text ??= Decode(bytes.Span);

    /// <summary>Names its content: SHA-256, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Hash => hash ??= SHA256.HashData(bytes.Span);

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
                return encoding.GetString(bytes[encoding.Preamble.Length..]);
        }

        return Encoding.UTF8.GetString(bytes);
    }
}
