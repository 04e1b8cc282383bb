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
internal sealed class CallbackQueryHandler(Conversations conversations, BotApi api, ChatScreen screens, HideHandler hiding, VisitStore visits)
{
    /// <summary>Does what a tap asks for.</summary>
    public Task TakeAsync(ChatTurn turn)
    {
        if (!turn.Update.Data.MustRun && turn.Since() != Interruption.Nothing)
            return AnswerAsync(turn.Update, null, turn.Stop);

        var (address, exact) = AddressReader.Read(turn.Book, turn.Update.Data.Address.Span);
        var (screen, effect) = conversations.Step(turn.Book, new Input.Chose(address, exact));
        var title = turn.Book.Settings.Announce ? screen.Title : null;
        return effect switch
        {
            Effect.Show => Task.WhenAll(AnswerAsync(turn.Update, title, turn.Stop), ShowAsync(turn, screen)),
            Effect.Hide => Task.WhenAll(AnswerAsync(turn.Update, OlderIn(turn, screen), turn.Stop), hiding.HideAsync(turn, screen)),
            Effect.Remove remove => Task.WhenAll(AnswerAsync(turn.Update, title, turn.Stop), RemoveAsync(turn, screen, remove.Message)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Answers a tap of a chat that sends too fast: it is told so for a moment, and its screen stays.</summary>
    public Task RefuseAsync(ChatTurn turn)
    {
        var address = AddressReader.Read(turn.Book, turn.Update.Data.Address.Span).Address;
        return AnswerAsync(turn.Update, turn.Book.Language(address.Language)[UiText.TooOften], turn.Stop);
    }

    /// <summary>Answers a tap (Bot API: answerCallbackQuery; without it the button keeps waiting).</summary>
    /// <param name="title">What a screen reader is to say, or null.</param>
    /// <returns>A task that ends when it is answered, or can't be.</returns>
    public Task AnswerAsync(Update update, string? title, CancellationToken stop) => update.Data.Callback.Span.Length > 0
        ? api.AnswerCallbackQueryAsync(update.Data.Callback.Span, title, stop)
        : Task.CompletedTask;

    // What was sent before an idle time or a restart is known to nobody here. It is said in passing, so that the chat stays empty.
    private static string OlderIn(ChatTurn turn, Screen screen) => turn.Book.Language(screen.Address.Language)[UiText.HideOlder];

    private Task ShowAsync(ChatTurn turn, Screen screen) =>
        screens.EditAsync(turn, turn.Lane.TakeNotice() ? Notices.Add(screen, turn.Book, UiText.TooFast) : screen);

    // Removed first, said then: the screen must not claim what did not happen.
    private async Task RemoveAsync(ChatTurn turn, Screen screen, long message)
    {
        var known = visits.Recall(turn.Chat)?.Kept.FirstOrDefault(one => one.Id == message) ?? default;
        var date = known.Id == 0 ? long.MaxValue / 2 : known.Date;
        var remaining = await screens.DeleteAsync(turn, [new MessageRef(message, date)]).ConfigureAwait(false);
        if (remaining.Count == 0)
            visits.Drop(turn.Chat, message);
        else
        {
            var home = conversations.Step(turn.Book, new Input.Chose(screen.Address.At(new Place.Home())));
            screen = Notices.Add(home.Screen, turn.Book, UiText.HideRemains);
        }

        await ShowAsync(turn, screen).ConfigureAwait(false);
    }
}
