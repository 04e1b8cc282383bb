using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Fuzz.Shapes;

/// <summary>Texts as people and attackers write them, and what happens to them on the way.</summary>
internal static class TextShapes
{
    // What has surprised readers of text before: empty, zero, halves of letters, marks that turn the direction, controls, long rows.
    private static readonly string[] Odd =
    [
        "", " ", "\0", "\ud800", "\udc00", "\u202e", "\u2066", "\ufeff", "\u200b", "\u0301", "\u0085", "\u2028", "\r", "\n", "\r\n", "\t", "\u007f", "é",
        "مساعدة", "помощь", "帮助", "👩🏽‍⚕️", "İ", "ß", "ﷺ", "-1", "0", "00", "1e9", "99999999999999999999", "NaN", "null", "true", "\\", "\"", "'", "`", "/", "_", "-",
        "%", "%zz", "&", "=", ";", ",", ":", "#", "*", "**", "[", "]", "(", ")", "{", "}", "<", ">", "|", "~", "!", "?", "@", "../", "<script>", "{figure:x}", "{host}",
        "&amp;", "%00", "\\u0000", "\\ud800", "https://example.org", "javascript:x",
    ];

    private static readonly string[] Words =
    [
        "police", "what is a refugee", "I need a doctor", "hide", "stop", "clinic in berlin", "can they deport me", "ما هو اللاجئ", "где врач", "我需要帮助", "help",
    ];

    /// <summary>A row of one sign, which readers that go down a level for each don't survive.</summary>
    public static Gen<string> Rows { get; } =
        from sign in Gen.Elements("[", "(", "*", "_", ">", "- ", "{", "\"", "a", " ", "\n", "1. ", "#", "`", "|", "&", "!", "\\", "é", "👩")
        from count in Gen.Frequency((8, Gen.Choose(1, 20)), (1, Gen.Choose(100, 600)))
        select string.Concat(Enumerable.Repeat(sign, count));

    /// <summary>A bit of text.</summary>
    public static Gen<string> Piece { get; } = Gen.Frequency((5, Gen.Elements(Words)), (4, Gen.Elements(Odd)), (1, Rows));

    /// <summary>A few bits of text.</summary>
    public static Gen<string> Text { get; } = Gen.Choose(0, 4).SelectMany(count => Piece.ArrayOf(count)).Select(pieces => string.Join(" ", pieces));

    /// <summary>A text as it was meant, or with something cut, doubled, put in or changed.</summary>
    public static Gen<string> Damaged(Gen<string> texts) => Gen.Frequency((2, texts), (3, texts.SelectMany(Damage)), (1, texts.SelectMany(Damage).SelectMany(Damage)));

    /// <summary>The same for bytes: UTF-8, and now and then a byte that is none.</summary>
    public static Gen<byte[]> Bytes(Gen<string> texts) =>
        from bytes in Damaged(texts).Select(System.Text.Encoding.UTF8.GetBytes)
        from count in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 4)))
        from changes in Gen.Choose(0, int.MaxValue).Two().ArrayOf(count)
        select Change(bytes, changes);

    private static Gen<string> Damage(string text) =>
        from kind in Gen.Choose(0, 5)
        from one in Gen.Choose(0, text.Length)
        from other in Gen.Choose(0, text.Length)
        from piece in Gen.Frequency((4, Gen.Elements(Odd)), (1, Rows))
        let low = Math.Min(one, other)
        let high = Math.Max(one, other)
        select kind switch
        {
            0 => text[..low],
            1 => text[low..],
            2 => text[..low] + text[high..],
            3 => text[..high] + text[low..],
            _ => text[..low] + piece + text[low..],
        };

    private static byte[] Change(byte[] bytes, (int At, int To)[] changes)
    {
        foreach (var (at, to) in changes)
        {
            if (bytes.Length > 0)
                bytes[at % bytes.Length] = (byte)to;
        }

        return bytes;
    }
}
