using System.Globalization;
using System.Reflection;
using Telegram.Bot;
using Telegram.Bot.Polling;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace ChatBot.Benchmarks.Peers;

/// <summary>A bot as the package's own examples have it, with the peers' text and buttons: one update after another, or all at once.</summary>
internal static class PlainBot
{
    public const string Verb = "plain-bot";

    private const string InOrder = "in-order";
    private const string InParallel = "in-parallel";

    private static readonly string Text = string.Concat(Enumerable.Repeat("A page of a guide says what somebody wants to know, in plain words and not too many of them. ", 6));

    private static readonly InlineKeyboardMarkup Buttons = new(
    [
        [InlineKeyboardButton.WithCallbackData("Back", "en/rights"), InlineKeyboardButton.WithCallbackData("Home", "en/home")],
        [InlineKeyboardButton.WithCallbackData("Language", "en/languages"), InlineKeyboardButton.WithCallbackData("Hide", "en/hidden")],
    ]);

    /// <summary>Both ways of it.</summary>
    public static IEnumerable<Peer> All()
    {
        var version = typeof(TelegramBotClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        yield return Peer.Plain($"Telegram.Bot {version}, in order", root => PeerCommand.Self([Verb, InOrder, root]));
        yield return Peer.Plain($"Telegram.Bot {version}, in parallel", root => PeerCommand.Self([Verb, InParallel, root]));
    }

    /// <param name="args">The way, and the server's address.</param>
    public static async Task RunAsync(string[] args)
    {
        var client = new TelegramBotClient(new TelegramBotClientOptions(Peer.Token, args[1]));
        await client.DeleteWebhook();
        var isParallel = args[0] == InParallel;
        await client.ReceiveAsync(
            (_, update, stop) =>
            {
                var handling = TakeAsync(client, update, stop);
                return isParallel ? Task.CompletedTask : handling;
            },
            (_, error, _) => throw error,
            new ReceiverOptions { AllowedUpdates = [UpdateType.CallbackQuery] });
    }

    private static Task TakeAsync(TelegramBotClient client, Update update, CancellationToken stop)
    {
        var tap = update.CallbackQuery!;
        return Task.WhenAll(
            client.AnswerCallbackQuery(tap.Id, cancellationToken: stop),
            client.EditMessageText(
                tap.Message!.Chat.Id, tap.Message.Id, string.Create(CultureInfo.InvariantCulture, $"Page {tap.Data}.\n\n{Text}"), replyMarkup: Buttons, cancellationToken: stop));
    }
}
