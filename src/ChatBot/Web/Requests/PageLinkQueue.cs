using ChatBot.Content;

namespace ChatBot.Web.Requests;

/// <summary>
/// Which pages a connection's requests name by their codes, in the order they came: found before Kestrel reads the path, of which
/// it sees letters of no meaning only. Several requests may have come before the first is answered.
/// </summary>
[HeldIn(typeof(WebChannel))]
internal sealed class PageLinkQueue(Conversations conversations)
{
    private readonly Queue<PageLink?> links = new();

    /// <summary>Keeps the page that a code names, or that it names none.</summary>
    public void Add(ReadOnlySpan<char> code) => links.Enqueue(conversations.Book.Links.Find(code));

    /// <summary>The page that the request now at hand names, or null; it is forgotten here.</summary>
    public PageLink? Take() => links.TryDequeue(out var link) ? link : null;
}
