using System.Text.Json.Nodes;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram;

public sealed class TelegramWorkerTests
{
    [Fact]
    public async Task Another_copy_is_told_of_and_outlived()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5311);
        await visitor.TypeAsync("/start");

        _ = server.Updates.GetAsync(new JsonObject { ["timeout"] = 1 }, CancellationToken.None);
        await Until.TrueAsync(() => bot.Log.Lines.Any(line => line.Contains("another copy", StringComparison.Ordinal)));
        await visitor.TapDataAsync("en/definitions");

        Assert.False(bot.HasEnded);
    }

    [Fact]
    public async Task A_revoked_token_ends_the_program_with_a_sentence_without_it()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5312);
        await visitor.TypeAsync("/start");

        server.Revoked = true;
        visitor.Send(("text", "/menu"));
        await Until.TrueAsync(() => bot.HasEnded);

        Assert.Contains(bot.Log.Lines, line => line.Contains("BotFather", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains(FakeBotApi.Token, StringComparison.Ordinal));
        Environment.ExitCode = 0;
    }

    [Fact]
    public async Task A_wrong_token_or_address_ends_the_program_at_once()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var wrongToken = await TestBot.StartAsync(server, TestBot.Settings(server) with { Token = "1:" + new string('x', 35) });
        await using var wrongRoot = await TestBot.StartAsync(server, TestBot.Settings(server) with { ApiRoot = server.Root + "/somewhere" });

        await Until.TrueAsync(() => wrongToken.HasEnded && wrongRoot.HasEnded);

        Assert.Contains(wrongToken.Log.Lines, line => line.Contains("the token is wrong", StringComparison.Ordinal));
        Assert.Contains(wrongRoot.Log.Lines, line => line.Contains("Telegram:ApiRoot", StringComparison.Ordinal));
        Environment.ExitCode = 0;
    }
}
