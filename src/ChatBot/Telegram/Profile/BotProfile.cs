using ChatBot.Content;
using ChatBot.Telegram.Api;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace ChatBot.Telegram.Profile;

/// <summary>
/// The bot's commands, descriptions and name as the book has them: asked for first and set only where they differ, because
/// setting is limited hard.
/// </summary>
internal sealed class BotProfile(BotApi api, Conversations conversations, TimeProvider clock, ILogger<BotProfile> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private static readonly (string Name, UiText Description)[] Commands =
    [
        ("start", UiText.CommandMenu),
        ("menu", UiText.CommandMenu),
        ("find", UiText.CommandFind),
        ("language", UiText.CommandLanguage),
        ("hide", UiText.CommandHide),
        ("privacy", UiText.CommandPrivacy),
    ];

    /// <summary>Keeps the profile in line with the book, also after that has changed under the running program.</summary>
    public async Task KeepAsync(CancellationToken stop)
    {
        Book? set = null;
        while (true)
        {
            var book = conversations.Book;
            if (book.Fingerprint != set?.Fingerprint)
                await SetAsync(book, stop).ConfigureAwait(false);

            set = book;
            await Task.Delay(Pause, clock, stop).ConfigureAwait(false);
        }
    }

    private async Task SetAsync(Book book, CancellationToken stop)
    {
        // Without a code: for everybody whose language the bot doesn't have. Bot API: language_code is of two letters.
        var changed = await SetAsync(book.Default, null, stop).ConfigureAwait(false);
        foreach (var language in book.Languages.Where(language => language.Code.Length == 2))
            changed += await SetAsync(language, language.Code, stop).ConfigureAwait(false);

        if (book.Settings.SetName)
        {
            changed += await SetAsync(new GetMyNameRequest(), known => known.Name, book.Settings.Name,
                new SetMyNameRequest { Name = book.Settings.Name }, stop).ConfigureAwait(false);
        }

        TelegramLog.ProfileSet(logger, changed);
    }

    private async Task<int> SetAsync(BookLanguage words, string? code, CancellationToken stop)
    {
        var scope = BotCommandScope.AllPrivateChats();
        var commands = Commands.Select(command => new BotCommand(command.Name, words[command.Description])).ToArray();
        return await SetAsync(
                new GetMyCommandsRequest { Scope = scope, LanguageCode = code }, Text, Text(commands),
                new SetMyCommandsRequest { Commands = commands, Scope = scope, LanguageCode = code }, stop).ConfigureAwait(false)
            + await SetAsync(
                new GetMyDescriptionRequest { LanguageCode = code }, known => known.Description, words[UiText.Description],
                new SetMyDescriptionRequest { Description = words[UiText.Description], LanguageCode = code }, stop).ConfigureAwait(false)
            + await SetAsync(
                new GetMyShortDescriptionRequest { LanguageCode = code }, known => known.ShortDescription, words[UiText.ShortDescription],
                new SetMyShortDescriptionRequest { ShortDescription = words[UiText.ShortDescription], LanguageCode = code }, stop).ConfigureAwait(false);
    }

    private async Task<int> SetAsync<T>(IRequest<T> get, Func<T, string> textOf, string wanted, IRequest<bool> set, CancellationToken stop)
        where T : class
    {
        var (_, known) = await api.AskAsync(get, stop).ConfigureAwait(false);
        if (known is null || textOf(known) == wanted)
            return 0;

        var (response, _) = await api.AskAsync(set, stop).ConfigureAwait(false);
        return response.IsDone ? 1 : 0;
    }

    private static string Text(BotCommand[] commands) => string.Join('\n', commands.Select(command => $"{command.Command} {command.Description}"));
}
