using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram.Handling;

/// <summary>
/// A tap on a button: answered, so that the button stops waiting, and the screen edited, side by side. One that a later tap
/// or Hide has overtaken is answered only; one that hides or removes never is.
/// </summary>
internal sealed class CallbackQueryHandler(
    Conversations conversations, BotApi api, RetryPolicy patience, ChatScreen screens, HideHandler hiding, MessageDeleter cleaner, VisitStore visits)
{
    /// <summary>Does what a tap asks for.</summary>
    public Task TakeAsync(Lane lane, Update update, CancellationToken stop)
    {
        if (!update.Data.MustRun && lane.Since(update) != Interruption.Nothing)
            return AnswerAsync(update, null, stop);

        var book = conversations.Book;
        var (address, exact) = AddressReader.Read(book, update.Data.Address.Span);
        var turn = conversations.Step(book, new Input.Chose(address, exact));
        var title = book.Settings.Announce ? turn.Screen.Title : null;
        return turn.Effect switch
        {
            Effect.Show => Task.WhenAll(AnswerAsync(update, title, stop), ShowAsync(lane, update, book, turn.Screen, stop)),
            Effect.Hide => Task.WhenAll(AnswerAsync(update, null, stop), hiding.HideAsync(lane, update, book, turn.Screen, stop)),
            Effect.Remove remove => Task.WhenAll(AnswerAsync(update, title, stop), RemoveAsync(lane, update, book, turn.Screen, remove.Message, stop)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Answers a tap (Bot API: answerCallbackQuery; without it the button goes on waiting).</summary>
    /// <param name="title">What a screen reader is to say, or null.</param>
    /// <returns>A task that ends when it is answered, or can't be.</returns>
    public async Task AnswerAsync(Update update, string? title, CancellationToken stop)
    {
        if (update.Data.Callback.Span.Length > 0)
            await patience.SafelyAsync(() => api.AnswerCallbackQueryAsync(update.Data.Callback.Span, title, stop), stop).ConfigureAwait(false);
    }

    private Task ShowAsync(Lane lane, Update update, Book book, Screen screen, CancellationToken stop)
    {
        if (lane.TakeNotice())
            screen = Notices.Add(screen, book, UiText.TooFast);

        return screens.EditAsync(lane, update, screen, stop);
    }

    // Removed first, said then: the screen must not claim what did not happen.
    private async Task RemoveAsync(Lane lane, Update update, Book book, Screen screen, long message, CancellationToken stop)
    {
        var known = visits.Recall(update.Data.Chat)?.Kept.FirstOrDefault(one => one.Id == message) ?? default;
        var date = known.Id == 0 ? long.MaxValue / 2 : known.Date;
        var remaining = await cleaner.DeleteAsync(update, [new MessageRef(message, date)], stop).ConfigureAwait(false);
        if (remaining.Count == 0)
            visits.Drop(update.Data.Chat, message);
        else
        {
            var home = conversations.Step(book, new Input.Chose(screen.Address.At(new Place.Home())));
            screen = Notices.Add(home.Screen, book, UiText.HideRemains);
        }

        await ShowAsync(lane, update, book, screen, stop).ConfigureAwait(false);
    }
}
