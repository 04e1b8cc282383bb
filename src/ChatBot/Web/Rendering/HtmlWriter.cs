using System.Buffers;
using System.Text.Unicode;
using ChatBot.Wiping;

namespace ChatBot.Web.Rendering;

/// <summary>Writes HTML as UTF-8. The one place that escapes: whatever is no mark of ours goes through <see cref="Text"/>.</summary>
[HeldIn(typeof(WipingMemoryPool))]
internal readonly struct HtmlWriter(IBufferWriter<byte> output)
{
    private const int MostBytesOfALetter = 3;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Writes marks as they are.</summary>
    /// <param name="html">Our own marks.</param>
    public void Raw(ReadOnlySpan<byte> html) => output.Write(html);

    /// <summary>Writes text, escaped for an element or for a value between double quotes.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny(Special);
            Plain(plain < 0 ? text : text[..plain]);
            if (plain < 0)
                return;

            Raw(Entity(text[plain]));
            text = text[(plain + 1)..];
        }
    }

    /// <summary>Writes an attribute.</summary>
    /// <param name="name">A space and its name.</param>
    public void Attribute(ReadOnlySpan<byte> name, string value)
    {
        Raw(name);
        Raw("=\""u8);
        Text(value);
        Raw("\""u8);
    }

    private static ReadOnlySpan<byte> Entity(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    // In pieces that fit what the writer has at hand: a long piece would come from an array pool that clears nothing.
    private void Plain(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var room = output.GetSpan(2 * MostBytesOfALetter);
            Utf8.FromUtf16(text, room, out var read, out var written);
            output.Advance(written);
            text = text[read..];
        }
    }
}
