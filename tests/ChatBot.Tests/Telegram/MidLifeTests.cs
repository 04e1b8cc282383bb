using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram;

/// <summary>What happens to a network, a machine or a bot while the program runs, and what becomes of those who tap then.</summary>
public sealed class MidLifeTests
{
    private static string Title(string path) => Shipped.Trained.Find("en", null, path)!.Title;

    [Theory]
    [InlineData("getUpdates")]
    [InlineData("editMessageText")]
    [InlineData("answerCallbackQuery")]
    public async Task A_line_that_dies_without_a_word_loses_no_tap(string method)
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5601);
        await visitor.TypeAsync("/start");
        server.Faults.Add(method, Fault.Silence);

        var tap = visitor.SendTap("en/definitions");
        await Until.TrueAsync(() => visitor.Screen!.Text.Contains(Title("definitions"), StringComparison.Ordinal) && server.Callbacks.IsAnswered(tap));

        Assert.Single(visitor.Chat.Messages);
    }

    [Fact]
    public async Task A_line_that_dies_under_a_new_message_is_told_apart_from_one_that_is_slow()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5602);
        await visitor.TypeAsync("/start");
        server.Faults.Add("sendMessage", Fault.Silence);

        var question = visitor.Send(("text", "what is a refugee"));
        await Until.TrueAsync(() => visitor.Chat.Find(question.Id) is null);

        Assert.Contains(Title("definitions/refugee"), Assert.Single(visitor.Chat.Messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_that_is_set_elsewhere_is_told_of_and_outlived()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5603);
        await visitor.TypeAsync("/start");

        server.Updates.WebhookSet = true;
        await Until.TrueAsync(() => bot.Log.Lines.Any(line => line.Contains("a webhook is set for this bot", StringComparison.Ordinal)));
        var tap = visitor.SendTap("en/definitions");
        server.Updates.WebhookSet = false;
        await Until.TrueAsync(() => server.Callbacks.IsAnswered(tap) && visitor.Screen!.Text.Contains(Title("definitions"), StringComparison.Ordinal));

        Assert.False(bot.HasEnded);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-3)]
    [InlineData(-24)]
    public async Task A_clock_that_is_set_in_the_middle_of_a_visit_ends_no_visit_and_leaves_nothing_behind(int hours)
    {
        var clock = new SteppingClock();
        await using var server = await FakeBotApi.StartAsync(clock);
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5604);
        await visitor.TypeAsync("/start");
        await visitor.TapDataAsync("ar/definitions");

        clock.Set(TimeSpan.FromHours(hours));
        await visitor.TapDataAsync("ar/rights");
        await visitor.TypeAsync("/menu");
        Assert.Contains(Shipped.Trained.Find("ar", null, "")!.Title, Assert.Single(visitor.Chat.Messages).Text, StringComparison.Ordinal);
        clock.Set(TimeSpan.Zero);
        await visitor.TapDataAsync("ar/hidden");

        Assert.Empty(visitor.Chat.Messages);
    }

    [Fact]
    public async Task A_question_that_was_sent_before_the_clock_was_set_back_is_answered()
    {
        var clock = new SteppingClock();
        await using var server = await FakeBotApi.StartAsync(clock);
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5605);
        await visitor.TypeAsync("/start");
        server.Updates.Hold();
        var question = visitor.Send(("text", "what is a refugee"));

        clock.Set(TimeSpan.FromHours(-6));
        server.Updates.Release();
        await Until.TrueAsync(() => visitor.Chat.Find(question.Id) is null);

        Assert.Contains(Title("definitions/refugee"), visitor.Screen!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_turns_wrong_is_told_once_and_the_bot_answers_when_it_is_right_again()
    {
        using var authority = new FakeAuthority();
        using var stranger = new FakeAuthority();
        using var trusted = new TrustedAuthority(authority);
        var server = await FakeBotApi.StartAsync(authority: authority);
        var (root, port) = (server.Root, new Uri(server.Root).Port);
        await using var bot = await TestBot.StartAsync(server);
        await new FakeVisitor(server, 5606).TypeAsync("/start");
        await server.DisposeAsync();

        await using (await FakeBotApi.StartAsync(port: port, authority: stranger))
            await Until.TrueAsync(() => bot.Log.Lines.Any(line => line.Contains("its certificate is not trusted", StringComparison.Ordinal)));

        await using var again = await FakeBotApi.StartAsync(port: port, authority: authority);
        again.Updates.WebhookSet = false;
        again.Updates.ChooseNextId(800_000_000);
        var visitor = new FakeVisitor(again, 5607);
        visitor.Send(("text", "/start"));
        await Until.TrueAsync(() => visitor.Screen is not null);

        Assert.Equal(root, again.Root);
        Assert.Single(bot.Log.Lines, line => line.Contains("is not trusted", StringComparison.Ordinal));
        Assert.Contains(bot.Log.Lines, line => line.Contains("can be reached again", StringComparison.Ordinal));
    }
}
