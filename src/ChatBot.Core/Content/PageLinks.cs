using System.Collections.Frozen;

namespace ChatBot.Content;

/// <summary>
/// A code for every page in every language, for addresses that are printed, scanned or sent: it says nothing of its page, and
/// stays the same as long as page and language keep their ids.
/// </summary>
public sealed class PageLinks
{
    private readonly FrozenDictionary<string, PageLink> byCode;

    private PageLinks(List<PageLink> all)
    {
        All = all;
        byCode = all.ToFrozenDictionary(link => link.Code);
    }

    /// <summary>All of them: page by page, in the order of their ids, the languages in the book's order.</summary>
    public IReadOnlyList<PageLink> All { get; }

    /// <summary>The page and language of a code, or null.</summary>
    public PageLink? Find(ReadOnlySpan<char> code) =>
        byCode.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var link) ? link : null;

    internal static PageLinks Of(Book book)
    {
        var named = (
            from path in book.Paths.Append("").Order(StringComparer.Ordinal)
            from language in book.Languages
            where book.Find(language.Code, null, path) is not null
            select (language.Code, Path: path)).ToList();
        var codes = new Dictionary<(string, string), string>();
        var open = named;
        for (var length = ShortCode.Length; open.Count > 0; length++)
            open = Name(open, length, codes);

        return new PageLinks([.. named.Select(one => new PageLink(codes[one], one.Code, one.Path))]);
    }

    // Two that share a code both get a longer one: a code that was printed may then lead to the start, never to another page.
    private static List<(string Code, string Path)> Name(
        List<(string Code, string Path)> open, int length, Dictionary<(string, string), string> codes)
    {
        var clashes = new List<(string, string)>();
        foreach (var group in open.GroupBy(one => ShortCode.Of($"{one.Code}/{one.Path}", length)))
        {
            if (group.Count() > 1)
                clashes.AddRange(group);
            else
                codes[group.Single()] = group.Key;
        }

        return clashes;
    }
}

/// <summary>A page in a language, and its code.</summary>
/// <param name="Language">The language's code.</param>
/// <param name="Path">The page's id; empty for the start.</param>
public sealed record PageLink(string Code, string Language, string Path);
