using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Profile;

public sealed class BotProfileTests
{
    [Fact]
    public async Task Commands_and_descriptions_are_set_in_each_language_and_only_once()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using (var first = await TestBot.StartAsync(server))
            await Until.TrueAsync(() => first.Log.Lines.Any(line => line.Contains("as the book has them", StringComparison.Ordinal)));

        var set = server.Requests.All.Where(request => request.Method.StartsWith("setMy", StringComparison.Ordinal)).ToList();
        await using (var second = await TestBot.StartAsync(server))
            await Until.TrueAsync(() => second.Log.Lines.Any(line => line.Contains("(0 changed)", StringComparison.Ordinal)));

        Assert.Equal(3 * (Shipped.Trained.Languages.Count + 1), set.Count);
        Assert.Equal(set.Count, server.Requests.All.Count(request => request.Method.StartsWith("setMy", StringComparison.Ordinal)));
        var commands = set.First(request => request.Method == "setMyCommands").Params["commands"]!.AsArray();
        Assert.Equal(["start", "menu", "find", "language", "hide", "privacy"], commands.Select(command => (string)command!["command"]!));
    }

    [Fact]
    public async Task Exactly_three_kinds_of_updates_are_asked_for_and_no_webhook_stays()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);

        await Until.TrueAsync(() => server.Updates.Allowed.Count == 3);

        Assert.Equal(["message", "callback_query", "my_chat_member"], server.Updates.Allowed);
        Assert.Contains(bot.Log.Lines, line => line.Contains("/setjoingroups", StringComparison.Ordinal));
        Assert.NotEqual(true, (bool?)server.Requests.All.First(request => request.Method == "deleteWebhook").Params["drop_pending_updates"]);
    }
}
