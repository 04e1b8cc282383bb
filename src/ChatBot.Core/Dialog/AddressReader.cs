using ChatBot.Content;

namespace ChatBot.Dialog;

/// <summary>
/// Reads addresses against a book. Anybody can forge the data behind a button, so nothing of it is kept: what is read is
/// made of the book's own strings, and what the book doesn't know leads to the nearest place that it does.
/// </summary>
public static class AddressReader
{
    /// <summary>Reads the text form of an address.</summary>
    /// <returns>The address, and whether it is what <paramref name="text"/> said; otherwise it is the nearest that exists.</returns>
    public static (Address Address, bool Exact) Read(Book book, ReadOnlySpan<char> text) => Read(book, text, '/');

    /// <summary>Reads the deep-link form of an address (<c>_</c> for <c>/</c>).</summary>
    /// <returns>As <see cref="Read(Book, ReadOnlySpan{char})"/>.</returns>
    public static (Address Address, bool Exact) ReadDeepLink(Book book, ReadOnlySpan<char> text) => Read(book, text, '_');

    private static (Address Address, bool Exact) Read(Book book, ReadOnlySpan<char> text, char separator)
    {
        if (text.Length > Address.MaxBytes)
            return (new Address(book.Default.Code, null, new Place.Home()), false);

        var slash = text.IndexOf(separator);
        var head = slash < 0 ? text : text[..slash];
        var (language, country, exactHead) = ReadHead(book, head);

        Span<char> path = stackalloc char[Address.MaxBytes];
        var length = 0;
        if (slash >= 0)
        {
            length = text.Length - slash - 1;
            text[(slash + 1)..].CopyTo(path);
            path[..length].Replace(separator, '/');
        }

        var reader = new PlaceReader(book, language, country);
        var place = reader.Read(path[..length], out var exactPlace);
        path.Clear();
        return (new Address(language, country, place), exactHead && exactPlace);
    }

    private static (string Language, string? Country, bool Exact) ReadHead(Book book, ReadOnlySpan<char> head)
    {
        var dash = head.IndexOf('-');
        var code = dash < 0 ? head : head[..dash];
        var language = Known(book.Languages.Select(l => l.Code), code);
        var country = dash < 0 ? null : Known(book.Countries, head[(dash + 1)..]);
        return (language ?? book.Default.Code, country, language is not null && (dash < 0 || country is not null));
    }

    private static string? Known(IEnumerable<string> known, ReadOnlySpan<char> text)
    {
        foreach (var one in known)
        {
            if (text.SequenceEqual(one))
                return one;
        }

        return null;
    }
}
