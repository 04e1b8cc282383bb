using ChatBot.Content;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram;

public sealed class FaultTests
{
    private static string Title(string path) => Shipped.Trained.Find("en", null, path)!.Title;

    public static TheoryData<object> Repeatable => [Fault.Html, Fault.CutAnswer, Fault.NoJson, Fault.ResetBefore, Fault.ResetAfter];

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task An_edit_is_repeated_after_a_fault(object fault)
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5301);
        await visitor.TypeAsync("/start");
        server.Faults.Add("editMessageText", fault, times: 2);
        server.Faults.Add("answerCallbackQuery", fault);

        await visitor.TapDataAsync("en/definitions");

        await Until.TrueAsync(() => visitor.Screen!.Text.Contains(Title("definitions"), StringComparison.Ordinal));
        Assert.Single(visitor.Chat.Messages);
    }

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task A_poll_that_failed_loses_no_update(object fault)
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5302);
        await visitor.TypeAsync("/start");
        server.Faults.Add("getUpdates", fault, times: 2);

        await visitor.TapDataAsync("en/definitions");
        await visitor.TapDataAsync("en/rights");

        Assert.Contains(Title("rights"), visitor.Screen!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task A_first_start_is_answered_whatever_becomes_of_its_first_answer(object fault)
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5303);
        server.Faults.Add("sendMessage", fault, times: 2);

        visitor.Send(("text", "/start"));

        await Until.TrueAsync(() => server.Requests.Count("sendMessage") == 3 && visitor.Screen is not null);
    }

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task Where_an_answer_may_have_arrived_the_known_screen_is_edited(object fault)
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5315);
        await visitor.TypeAsync("/start");
        var screen = visitor.Screen!;
        server.Faults.Add("sendMessage", fault);

        var question = visitor.Send(("text", "what is a refugee"));
        await Until.TrueAsync(() => visitor.Chat.Find(question.Id) is null);

        Assert.Contains(Title("definitions/refugee"), screen.Text, StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count("sendMessage"));
        Assert.Contains(visitor.Chat.Messages, message => message.Id == screen.Id);
    }

    [Fact]
    public async Task Too_many_requests_in_one_chat_hold_up_no_other()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var slow = new FakeVisitor(server, 5304);
        var quick = new FakeVisitor(server, 5305);
        await slow.TypeAsync("/start");
        await quick.TypeAsync("/start");
        server.Faults.Add("editMessageText", FakeError.TooMany(3), chat: slow.Chat.Id);

        slow.SendTap("en/definitions");
        await quick.TapDataAsync("en/rights");
        Assert.DoesNotContain(Title("definitions"), slow.Screen!.Text, StringComparison.Ordinal);
        await Until.TrueAsync(() => slow.Screen!.Text.Contains(Title("definitions"), StringComparison.Ordinal));

        Assert.Contains(Title("rights"), quick.Screen!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_waits_is_dropped_when_a_later_tap_overtakes_it()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5306);
        await visitor.TypeAsync("/start");
        server.Faults.Add("editMessageText", FakeError.TooMany(2));

        var first = visitor.SendTap("en/definitions");
        await Until.TrueAsync(() => server.Callbacks.IsAnswered(first));
        await visitor.TapDataAsync("en/rights");

        var edits = server.Requests.All.Where(request => request.Method == "editMessageText").Select(request => (string)request.Params["text"]!).ToList();
        Assert.Equal(2, edits.Count);
        Assert.Contains(Title("rights"), edits[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hide_waits_for_no_edit_that_the_server_put_off()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5314);
        await visitor.TypeAsync("/start");
        var screen = visitor.Screen!;
        server.Faults.Add("editMessageText", FakeError.TooMany(60));

        var first = visitor.SendTap("en/definitions");
        await Until.TrueAsync(() => server.Callbacks.IsAnswered(first) && server.Active == 0);
        visitor.SendTap("en/hidden", screen);

        await Until.TrueAsync(() => visitor.Chat.Messages.Count == 0);
    }

    [Fact]
    public async Task A_screen_that_is_gone_comes_back_as_a_new_one()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5307);
        await visitor.TypeAsync("/start");
        var old = visitor.Screen!;
        visitor.Chat.Remove(old.Id);

        await visitor.TapDataAsync("en/definitions", old);
        await Until.TrueAsync(() => visitor.Screen is not null);

        Assert.Contains(Title("definitions"), Assert.Single(visitor.Chat.Messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_on_a_message_that_is_not_accessible_gets_a_new_screen()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5308);

        await visitor.TapDataAsync("en/definitions", new FakeMessage(77, true, 0));
        await Until.TrueAsync(() => visitor.Screen is not null);

        Assert.Equal(0, server.Requests.Count("editMessageText"));
    }

    [Fact]
    public async Task The_same_screen_again_is_no_error()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5309);
        await visitor.TypeAsync("/start");

        await visitor.TapDataAsync("en/definitions");
        await visitor.TapDataAsync("en/definitions");

        Assert.Single(visitor.Chat.Messages);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("Edit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_visitor_who_blocks_the_bot_is_forgotten()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5310);
        await visitor.TypeAsync("/start");
        await visitor.TapDataAsync("ar/definitions");

        visitor.ChangeMembership("kicked");
        await Until.TrueAsync(() => server.Updates.IsEmpty);
        visitor.ChangeMembership("member");
        await visitor.TypeAsync("/menu");

        Assert.Contains(Title(""), visitor.Screen!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_and_channels_are_left_without_a_word()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var group = new FakeVisitor(server, -100123, type: "supergroup");
        var channel = new FakeVisitor(server, -100124, type: "channel");

        group.Send(("text", "/start"));
        channel.ChangeMembership("administrator");
        await Until.TrueAsync(() => group.Chat.BotLeft && channel.Chat.BotLeft);

        Assert.Equal(0, server.Requests.Count("sendMessage"));
    }

    [Fact]
    public async Task A_question_that_waited_while_the_program_was_away_is_removed_and_not_answered()
    {
        var clock = new ShiftedClock();
        await using var server = await FakeBotApi.StartAsync(clock);
        var visitor = new FakeVisitor(server, 5313);
        var question = visitor.Send(("text", "what is a refugee"));
        clock.Advance(TimeSpan.FromHours(2));

        await using var bot = await TestBot.StartAsync(server);
        await Until.TrueAsync(() => visitor.Chat.Find(question.Id) is null);

        Assert.EndsWith(Shipped.Trained.Language("en")[UiText.Cover], Assert.Single(visitor.Chat.Messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_visitor_is_logged_at_any_level()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 530099887);
        await visitor.TypeAsync("/start");
        server.Faults.Add("sendMessage", new FakeError(400, "Bad Request: canary-question"));
        visitor.Send(("text", "canary-question"));
        await Until.TrueAsync(() => bot.Log.Lines.Any(line => line.Contains("Send", StringComparison.Ordinal)));

        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("canary", StringComparison.Ordinal)
            || line.Contains("530099887", StringComparison.Ordinal) || line.Contains(FakeBotApi.Token, StringComparison.Ordinal));
    }
}
