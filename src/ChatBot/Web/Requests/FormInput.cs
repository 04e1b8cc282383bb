using System.Text.Unicode;
using ChatBot.Content;
using ChatBot.Dialog;

namespace ChatBot.Web.Requests;

/// <summary>From a posted form to what the visitor did.</summary>
internal static class FormInput
{
    /// <summary>Reads a form against a book.</summary>
    /// <returns>What the visitor did; null where the form says nothing that the page can send.</returns>
    public static Input? Read(Book book, Form form) => form.Kind switch
    {
        FormKind.To => Chose(book, form.Value),
        FormKind.Question => Said(book, form),
        _ => null,
    };

    // An empty question is a slip of the finger: the visitor stays where they are.
    private static Input Said(Book book, Form form)
    {
        var text = Decode(form.Value);
        if (!text.Span.IsWhiteSpace())
            return new Input.Said(text, form.At.IsEmpty ? null : Read(book, form.At).Address, Removed: false);

        text.Dispose();
        return Chose(book, form.At);
    }

    private static Input.Chose Chose(Book book, ReadOnlySpan<byte> address)
    {
        var (to, exact) = Read(book, address);
        return new Input.Chose(to, exact);
    }

    // Addresses are ASCII; another byte makes a letter that no address has.
    private static (Address Address, bool Exact) Read(Book book, ReadOnlySpan<byte> bytes)
    {
        Span<char> letters = stackalloc char[Address.MaxBytes + 1];
        var length = Math.Min(bytes.Length, letters.Length);
        for (var i = 0; i < length; i++)
            letters[i] = (char)bytes[i];

        var read = AddressReader.Read(book, letters[..length]);
        letters.Clear();
        return read;
    }

    private static VisitorText Decode(ReadOnlySpan<byte> utf8)
    {
        var text = new VisitorText(utf8.Length);
        Utf8.ToUtf16(utf8, text.Room, out _, out var written, replaceInvalidSequences: true);
        text.SetLength(written);
        return text;
    }
}
