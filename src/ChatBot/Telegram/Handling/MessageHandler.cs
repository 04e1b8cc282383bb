using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram.Handling;

/// <summary>
/// What a visitor sends: the answer goes out as a new screen first, then the old screen and the visitor's message are removed
/// together. Photos and the like are never removed unasked.
/// </summary>
internal sealed class MessageHandler(Conversations conversations, ChatScreen screens, HideHandler hiding, VisitStore visits, MessageAge ages)
{
    /// <summary>Answers a typed question.</summary>
    public Task TextAsync(Lane lane, Update update, CancellationToken stop)
    {
        using var text = update.Text!;
        var book = conversations.Book;
        var at = visits.Recall(update.Data.Chat)?.Address;
        var turn = conversations.Step(book, new Input.Said(text, at, Removed: ages.IsDeletable(update.Message)));
        return ReplaceAsync(lane, update, book, turn.Screen, [update.Message], stop);
    }

    /// <summary>Obeys a command; its message is removed as a question is.</summary>
    public Task CommandAsync(Lane lane, Update update, CancellationToken stop)
    {
        var book = conversations.Book;
        var turn = conversations.Step(book, Read(book, update));
        return turn.Effect is Effect.Hide
            ? hiding.HideAsync(lane, update, book, turn.Screen, stop)
            : ReplaceAsync(lane, update, book, turn.Screen, [update.Message], stop);
    }

    /// <summary>Says that what was sent can't be opened, and offers to remove it. The message stays, and Hide knows of it.</summary>
    public Task UnreadableAsync(Lane lane, Update update, CancellationToken stop)
    {
        var book = conversations.Book;
        var at = visits.Recall(update.Data.Chat)?.Address;
        visits.Keep(update.Data.Chat, update.Message);
        var turn = conversations.Step(book, new Input.SentUnreadable(update.Data.Message, at, update.LanguageIn(book)));
        return ReplaceAsync(lane, update, book, turn.Screen, [], stop);
    }

    private Input Read(Book book, Update update)
    {
        var at = visits.Recall(update.Data.Chat)?.Address;
        var language = update.LanguageIn(book);
        if (update.Data.Kind == UpdateKind.Command)
            return new Input.Commanded(update.Data.Command, at, language);

        if (update.Data.Address.Span.Length > 0)
            return new Input.Started(AddressReader.ReadDeepLink(book, update.Data.Address.Span).Address, language);

        // Whoever starts again in mid-visit stays in the language and country of the visit.
        return at is null ? new Input.Started(null, language) : new Input.Commanded(Dialog.ChatCommand.Menu, at, language);
    }

    // Late: the question waited while the program was away. By now the phone may be in other hands.
    private Task ReplaceAsync(Lane lane, Update update, Book book, Screen screen, MessageRef[] remove, CancellationToken stop)
    {
        if (ages.IsLate(update.Message))
            screen = Machine.Cover(book, screen.Address.At(new Place.Home()));
        else if (lane.TakeNotice())
            screen = Notices.Add(screen, book, UiText.TooFast);

        return screens.SendAsync(lane, update, screen, remove, stop);
    }
}
