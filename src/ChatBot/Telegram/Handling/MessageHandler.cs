using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram.Handling;

/// <summary>
/// What a visitor sends: the answer goes out as a new screen first, then the old screen and the visitor's message are removed
/// together. Photos and the like are never removed unasked.
/// </summary>
internal sealed class MessageHandler(Conversations conversations, ChatScreen screens, HideHandler hiding, VisitStore visits, MessageAge ages)
{
    /// <summary>Answers a typed question, and obeys a label that is typed.</summary>
    public Task TextAsync(ChatTurn turn)
    {
        NotePast(turn);
        using var text = turn.Update.Text!;
        var input = new Input.Said(text, At(turn), Removed: ages.IsDeletable(turn.Update.Message));
        var (screen, effect) = conversations.Step(turn.Book, input);
        return effect is Effect.Hide ? hiding.HideAsync(turn, screen) : ReplaceAsync(turn, screen, [turn.Update.Message]);
    }

    /// <summary>Obeys a command; its message is removed as a question is.</summary>
    public Task CommandAsync(ChatTurn turn)
    {
        var (screen, effect) = conversations.Step(turn.Book, Read(turn));
        return effect is Effect.Hide ? hiding.HideAsync(turn, screen) : ReplaceAsync(turn, screen, [turn.Update.Message]);
    }

    /// <summary>Says that what was sent can't be opened, and offers to remove it. The message stays, and Hide knows of it.</summary>
    public Task UnreadableAsync(ChatTurn turn)
    {
        NotePast(turn);
        var at = At(turn);
        visits.Keep(turn.Chat, turn.Update.Message);
        var input = new Input.SentUnreadable(turn.Update.Data.Message, at, turn.Update.LanguageIn(turn.Book));
        return ReplaceAsync(turn, conversations.Step(turn.Book, input).Screen, []);
    }

    /// <summary>Clears away what the lane had no room for: texts are removed, everything else stays and Hide knows of it.</summary>
    public async Task ClearDroppedAsync(ChatTurn turn)
    {
        var (dropped, lossy) = turn.Lane.TakeDropped();
        if (lossy)
            visits.Miss(turn.Chat);

        if (dropped.Count == 0)
            return;

        foreach (var (message, _) in dropped.Where(one => !one.IsText))
            visits.Keep(turn.Chat, message);

        await screens.DeleteAsync(turn, dropped.Where(one => one.IsText).Select(one => one.Message)).ConfigureAwait(false);
    }

    /// <summary>
    /// Does not answer a chat that sends too fast: what it sent is cleared away, and it is told once, in the screen that it sees.
    /// </summary>
    public Task RefuseAsync(ChatTurn turn)
    {
        var isFirst = turn.Lane.Drop(turn.Update);
        var at = At(turn) ?? new Address(turn.Book.Language(turn.Update.LanguageIn(turn.Book)).Code, null, new Place.Home());
        return isFirst
            ? screens.SendAsync(turn, Notices.Add(conversations.Step(turn.Book, new Input.Chose(at)).Screen, turn.Book, UiText.TooOften), [])
            : Task.CompletedTask;
    }

    // Telegram lets nobody write into a chat with a bot that was not started. Where that is not remembered, an older screen may be
    // there, or its cover: nobody has named it, so that Hide can only say so.
    private void NotePast(ChatTurn turn)
    {
        if (visits.Recall(turn.Chat) is null)
            visits.Miss(turn.Chat);
    }

    private Address? At(ChatTurn turn) => visits.Recall(turn.Chat)?.Address;

    private Input Read(ChatTurn turn)
    {
        var at = At(turn);
        var update = turn.Update;
        var language = update.LanguageIn(turn.Book);
        if (update.Data.Kind == UpdateKind.Command)
            return new Input.Commanded(update.Data.Command, at, language);

        if (update.Data.Address.Span.Length > 0)
            return new Input.Started(AddressReader.ReadDeepLink(turn.Book, update.Data.Address.Span).Address, language);

        // Whoever starts again in mid-visit stays in the language and country of the visit.
        return at is null ? new Input.Started(null, language) : new Input.Commanded(ChatCommand.Menu, at, language);
    }

    // Late: the question waited while the program was away. By now the phone may be in other hands.
    private Task ReplaceAsync(ChatTurn turn, Screen screen, MessageRef[] remove)
    {
        if (ages.IsLate(turn.Update.Message))
            screen = Machine.Cover(turn.Book, screen.Address.At(new Place.Home()));
        else if (turn.Lane.TakeNotice())
            screen = Notices.Add(screen, turn.Book, UiText.TooFast);

        return screens.SendAsync(turn, screen, remove);
    }
}
