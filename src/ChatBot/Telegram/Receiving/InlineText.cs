using System.Runtime.CompilerServices;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Receiving;

/// <summary>
/// At most 64 letters in place, without an object of their own: the data of a button, the id of a tap, the tag of a language.
/// Lives in the pinned memory of the <see cref="Update"/> it belongs to and is overwritten with it.
/// </summary>
[HeldIn(typeof(Update))]
internal struct InlineText
{
    /// <summary>The most letters (Bot API: InlineKeyboardButton.callback_data, 1-64 bytes).</summary>
    public const int Capacity = 64;

    private Letters letters;
    private byte length;

    /// <summary>The text.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ReadOnlySpan<char> Span => ((ReadOnlySpan<char>)letters)[..length];

    /// <summary>Takes the inside of a JSON string; one that is too long leaves nothing.</summary>
    /// <param name="raw">Between the quotation marks.</param>
    public void SetJson(ReadOnlySpan<byte> raw)
    {
        Span<char> room = stackalloc char[Capacity + 2];
        var count = JsonUnescaper.Unescape(raw, room);
        length = (byte)(count <= Capacity ? count : 0);
        room[..length].CopyTo(letters);
        room.Clear();
    }

    /// <summary>Takes letters; too many leave nothing.</summary>
    /// <param name="text">The letters.</param>
    public void Set(ReadOnlySpan<char> text)
    {
        length = (byte)(text.Length <= Capacity ? text.Length : 0);
        text[..length].CopyTo(letters);
    }

    [InlineArray(Capacity)]
    private struct Letters
    {
        private char first;
    }
}
