using System.Buffers;
using System.Text.Unicode;
using ChatBot.Wiping;

namespace ChatBot.Web.Rendering;

/// <summary>Writes HTML as UTF-8. The one place that escapes: whatever is no mark of ours goes through <see cref="Text"/>.</summary>
[HeldIn(typeof(WipingBuffer))]
internal readonly struct HtmlWriter(WipingBuffer page)
{
    private const int MostBytesOfALetter = 3;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Writes marks as they are.</summary>
    /// <param name="html">Our own marks.</param>
    public void Raw(ReadOnlySpan<byte> html) => page.Append(html);

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

    private void Plain(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, page.Room(text.Length * MostBytesOfALetter), out _, out var written);
        page.Advance(written);
    }
}
