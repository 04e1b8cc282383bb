using ChatBot.Content;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;

namespace ChatBot.Telegram.Handling;

/// <summary>One update that is being handled, with all that its handlers share. Refers to the update and copies nothing of it.</summary>
/// <param name="lane">The chat's lane, which knows what came since.</param>
/// <param name="update">What happened.</param>
/// <param name="book">The book of the whole turn.</param>
/// <param name="stop">Ends the turn where the program ends.</param>
[HeldIn(typeof(Update))]
internal sealed class ChatTurn(Lane lane, Update update, Book book, CancellationToken stop)
{
    public Lane Lane => lane;

    public Update Update => update;

    public Book Book => book;

    public CancellationToken Stop => stop;

    public long Chat => update.Data.Chat;

    /// <summary>What came into the lane meanwhile, as far as it makes this turn pointless.</summary>
    public Interruption Since() => lane.Since(update);
}
