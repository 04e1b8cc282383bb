using ChatBot.Content;
using ChatBot.Telegram.Api;

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
            changed += await SetAsync("name"u8.ToArray(), book.Settings.Name,
                (read, end) => api.GetMyNameAsync(null, read, end), (text, end) => api.SetMyNameAsync(null, text, end), stop).ConfigureAwait(false);
        }

        TelegramLog.ProfileSet(logger, changed);
    }

    private async Task<int> SetAsync(BookLanguage words, string? code, CancellationToken stop)
    {
        var changed = await SetCommandsAsync(words, code, stop).ConfigureAwait(false);
        changed += await SetAsync("description"u8.ToArray(), words[UiText.Description],
            (read, end) => api.GetMyDescriptionAsync(code, read, end), (text, end) => api.SetMyDescriptionAsync(code, text, end), stop).ConfigureAwait(false);
        changed += await SetAsync("short_description"u8.ToArray(), words[UiText.ShortDescription],
            (read, end) => api.GetMyShortDescriptionAsync(code, read, end),
            (text, end) => api.SetMyShortDescriptionAsync(code, text, end), stop).ConfigureAwait(false);
        return changed;
    }

    private async Task<int> SetCommandsAsync(BookLanguage words, string? code, CancellationToken stop)
    {
        var wanted = Commands.Select(command => (command.Name, Description: words[command.Description])).ToList();
        var same = false;
        var known = await api.GetMyCommandsAsync(code, body => same = ProfileReader.Commands(body).SequenceEqual(wanted), stop).ConfigureAwait(false);
        return known.IsDone && !same && (await api.SetMyCommandsAsync(code, wanted, stop).ConfigureAwait(false)).IsDone ? 1 : 0;
    }

    private static async Task<int> SetAsync(
        byte[] field, string wanted, Func<BodyReader, CancellationToken, Task<ApiResponse>> get,
        Func<string, CancellationToken, Task<ApiResponse>> set, CancellationToken stop)
    {
        var same = false;
        var known = await get(body => same = ProfileReader.Text(body, field) == wanted, stop).ConfigureAwait(false);
        return known.IsDone && !same && (await set(wanted, stop).ConfigureAwait(false)).IsDone ? 1 : 0;
    }
}
