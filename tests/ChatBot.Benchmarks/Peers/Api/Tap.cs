namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>A tap on a button, as an update that waits to be handed out.</summary>
/// <param name="Id">Bot API: Update.update_id.</param>
/// <param name="Chat">The number of the chat among the chats.</param>
/// <param name="Page">The number of the page among the pages.</param>
/// <param name="Made">When it was tapped, in ticks of the stopwatch.</param>
/// <param name="Json">The update.</param>
internal sealed record Tap(long Id, int Chat, int Page, long Made, byte[] Json)
{
    /// <summary>When the bot got it, in ticks of the stopwatch; 0 where it hasn't yet.</summary>
    public long Handed { get; set; }
}
