using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ChatBot.Tests.MemoryScan;

/// <summary>One way to write a canary, as bytes.</summary>
internal sealed record Form(string Canary, string Name, byte[] Bytes);

/// <summary>What a test plants and then looks for, in every form in which a program could hold it.</summary>
internal static class Canary
{
    /// <summary>A text, or the part that many texts share: UTF-8, UTF-16, escaped for JSON, percent-encoded, Base64 at each of three offsets.</summary>
    public static IEnumerable<Form> Text(string name, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var escaped = string.Concat(text.Select(c => char.IsAscii(c) ? c.ToString() : $"\\u{(int)c:x4}"));
        var forms = new List<Form>
        {
            new(name, "UTF-8", utf8),
            new(name, "UTF-16", Encoding.Unicode.GetBytes(text)),
            new(name, "JSON", Encoding.ASCII.GetBytes(escaped)),
            new(name, "JSON in UTF-16", Encoding.Unicode.GetBytes(escaped)),
            new(name, "JSON, upper case", Encoding.ASCII.GetBytes(UpperCase(text))),
            new(name, "percent", Encoding.ASCII.GetBytes(Uri.EscapeDataString(text))),
        };
        for (var before = 0; before < 3; before++)
            forms.Add(new Form(name, $"Base64+{before}", Base64(utf8, before)));

        return forms.Where(form => form.Bytes.Length > 5).DistinctBy(form => Convert.ToHexString(form.Bytes));
    }

    /// <summary>65,536 numbers from a first one, whose lowest 16 bits are zero: decimal and as eight bytes, either way round.</summary>
    public static IEnumerable<Form> Numbers(string name, long first)
    {
        var little = new byte[8];
        var big = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(little, first);
        BinaryPrimitives.WriteInt64BigEndian(big, first);
        return Digits(name, first, first + 65_535)
            .Append(new Form(name, "binary", little[2..]))
            .Append(new Form(name, "binary, big end first", big[..6]));
    }

    /// <summary>The digits that all numbers from one to another begin with.</summary>
    public static IEnumerable<Form> Digits(string name, long first, long last)
    {
        var (low, high) = (first.ToString(CultureInfo.InvariantCulture), last.ToString(CultureInfo.InvariantCulture));
        return Text(name, low[..low.Zip(high).TakeWhile(pair => pair.First == pair.Second).Count()]);
    }

    private static string UpperCase(string text) => string.Concat(text.Select(c => char.IsAscii(c) ? c.ToString() : $"\\u{(int)c:X4}"));

    // Only whole groups of three bytes: what stands around the canary changes the letters at its edges.
    private static byte[] Base64(byte[] utf8, int before)
    {
        var text = Convert.ToBase64String([.. new byte[before], .. utf8]);
        var start = before switch { 0 => 0, 1 => 2, _ => 3 };
        return Encoding.ASCII.GetBytes(text[start..Math.Max(start, (utf8.Length + before) / 3 * 4)]);
    }
}
