using ChatBot.Content;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Handling;

public sealed class HideHandlerTests
{
    private static BookLanguage English => Shipped.Trained.Language("en");

    [Fact]
    public async Task Hide_takes_photos_away_that_were_left()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5101);
        await visitor.TypeAsync("/start");
        await PhotoAsync(visitor);
        await visitor.TapAsync(English[UiText.LeaveIt]);
        Assert.Equal(2, visitor.Chat.Messages.Count);

        await visitor.TapAsync(English[UiText.Hide]);

        Assert.Empty(visitor.Chat.Messages);
    }

    [Fact]
    public async Task The_command_hides_too_and_is_removed_itself()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5102);
        await visitor.TypeAsync("/start");

        await visitor.TypeAsync("/hide");

        Assert.Empty(visitor.Chat.Messages);
    }

    [Theory]
    [InlineData("hide")]
    [InlineData("STOP!")]
    [InlineData("ocultar")]
    public async Task The_label_typed_hides_too_in_every_language(string label)
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5109);
        await visitor.TypeAsync("/start");

        await visitor.TypeAsync(label);

        Assert.Empty(visitor.Chat.Messages);
    }

    [Fact]
    public async Task After_a_restart_the_command_says_that_a_screen_may_remain()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server, TestBot.Settings(server, minutes: 0));
        var visitor = new FakeVisitor(server, 5103);
        await visitor.TypeAsync("/start");

        visitor.Send(("text", "/hide"));
        await Until.TrueAsync(() => visitor.Screen!.Text.Contains(English[UiText.HideRemains], StringComparison.Ordinal));

        Assert.All(visitor.Chat.Messages, message => Assert.True(message.FromBot));
    }

    [Fact]
    public async Task Hide_after_an_idle_visit_removes_the_screen_and_says_that_an_older_cover_is_there()
    {
        var clock = new ShiftedClock();
        await using var server = await FakeBotApi.StartAsync(clock);
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5110);
        await visitor.TypeAsync("/start");
        await visitor.TapDataAsync("en/definitions/refugee");
        var cover = visitor.Screen!;
        await bot.RestAsync(visits: 1);
        clock.Advance(TimeSpan.FromMinutes(16));
        await Until.TrueAsync(() => !cover.Text.Contains(Shipped.Trained.Find("en", null, "definitions/refugee")!.Title, StringComparison.Ordinal));
        await bot.RestAsync(visits: 0);

        await visitor.TypeAsync("what is a refugee");
        var screen = visitor.Screen!;
        await visitor.TapAsync(English[UiText.Hide]);
        await Until.TrueAsync(() => visitor.Screen!.Text.Contains(English[UiText.HideRemains], StringComparison.Ordinal));

        Assert.Null(visitor.Chat.Find(screen.Id));
        Assert.NotNull(visitor.Chat.Find(cover.Id));
        Assert.DoesNotContain(server.Requests.All, request => request.Method == "deleteMessages" && ConversationTests.Ids(request).Contains(cover.Id));
    }

    [Fact]
    public async Task Hide_on_a_cover_that_was_opened_again_after_a_restart_leaves_an_empty_chat_and_says_in_passing_what_may_be_older()
    {
        await using var server = await FakeBotApi.StartAsync();
        var visitor = new FakeVisitor(server, 5111);
        await using (var first = await TestBot.StartAsync(server))
        {
            await visitor.TypeAsync("/start");
            await visitor.TapDataAsync("en/definitions/refugee");
        }

        await using var second = await TestBot.StartAsync(server);
        await visitor.TapAsync(English[UiText.Continue]);
        var query = await visitor.TapAsync(English[UiText.Hide]);

        Assert.Empty(visitor.Chat.Messages);
        Assert.Equal(English[UiText.HideOlder], server.Callbacks.TextOf(query));
    }

    [Fact]
    public async Task Hide_tapped_on_an_older_screen_removes_that_and_the_one_that_is_known()
    {
        await using var server = await FakeBotApi.StartAsync();
        var visitor = new FakeVisitor(server, 5112);
        await using (var first = await TestBot.StartAsync(server, TestBot.Settings(server, cover: false)))
            await visitor.TypeAsync("/start");

        var old = visitor.Screen!;
        await using var second = await TestBot.StartAsync(server);
        await visitor.TypeAsync("/start");
        Assert.Equal(2, visitor.Chat.Messages.Count);
        await visitor.TapDataAsync("en/hidden", old);

        Assert.Empty(visitor.Chat.Messages);
    }

    [Fact]
    public async Task A_screen_older_than_48_hours_is_blanked_and_the_visitor_is_told()
    {
        var clock = new ShiftedClock();
        await using var server = await FakeBotApi.StartAsync(clock);
        await using var bot = await TestBot.StartAsync(server, TestBot.Settings(server, minutes: 0));
        var visitor = new FakeVisitor(server, 5104);
        await visitor.TypeAsync("/start");
        await visitor.TapDataAsync("en/definitions/refugee");
        clock.Advance(TimeSpan.FromHours(49));

        await visitor.TapAsync(English[UiText.Hide]);

        var left = Assert.Single(visitor.Chat.Messages);
        Assert.Contains(English[UiText.HideRemains], left.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Shipped.Trained.Find("en", null, "definitions/refugee")!.Title, left.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests.All, request => request.Method == "deleteMessages" && ConversationTests.Ids(request).Contains(left.Id));
    }

    [Fact]
    public async Task A_question_typed_under_an_old_screen_leaves_that_covered()
    {
        var clock = new ShiftedClock();
        await using var server = await FakeBotApi.StartAsync(clock);
        await using var bot = await TestBot.StartAsync(server, TestBot.Settings(server, minutes: 24 * 60));
        var visitor = new FakeVisitor(server, 5105);
        await visitor.TypeAsync("/start");
        var old = visitor.Screen!;
        clock.Advance(TimeSpan.FromHours(23));
        await visitor.TapDataAsync("en/definitions");
        clock.Advance(TimeSpan.FromHours(23));
        await visitor.TapDataAsync("en/rights");
        clock.Advance(TimeSpan.FromHours(3));

        await visitor.TypeAsync("what is a refugee");

        // The neutral line has the cover's word too: only what is gone tells them apart.
        var title = Shipped.Trained.Find("en", null, "rights")!.Title;
        await Until.TrueAsync(() => !old.Text.Contains(title, StringComparison.Ordinal) && visitor.Chat.Messages.Count == 2);
        Assert.Contains(English[UiText.Cover], old.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_is_removed_only_when_the_visitor_says_so()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5106);
        await visitor.TypeAsync("/start");
        var photo = await PhotoAsync(visitor);
        Assert.NotNull(visitor.Chat.Find(photo.Id));
        Assert.Contains(English[UiText.UnreadableText], visitor.Screen!.Text, StringComparison.Ordinal);

        await visitor.TapAsync(English[UiText.RemoveIt]);

        Assert.Null(visitor.Chat.Find(photo.Id));
        Assert.Contains(English[UiText.Removed], Assert.Single(visitor.Chat.Messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_that_can_not_be_removed_is_not_said_to_be()
    {
        var clock = new ShiftedClock();
        await using var server = await FakeBotApi.StartAsync(clock);
        await using var bot = await TestBot.StartAsync(server, TestBot.Settings(server, minutes: 0));
        var visitor = new FakeVisitor(server, 5107);
        await visitor.TypeAsync("/start");
        var photo = await PhotoAsync(visitor);
        clock.Advance(TimeSpan.FromHours(49));

        await visitor.TapAsync(English[UiText.RemoveIt]);

        Assert.NotNull(visitor.Chat.Find(photo.Id));
        Assert.Contains(English[UiText.HideRemains], visitor.Screen!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(English[UiText.Removed], visitor.Screen.Text, StringComparison.Ordinal);
    }

    internal static async Task<FakeMessage> PhotoAsync(FakeVisitor visitor)
    {
        var old = visitor.Screen?.Id;
        var photo = visitor.SendPhoto();
        await Until.TrueAsync(() => visitor.Screen is { } screen && screen.Id != old && (old is null || visitor.Chat.Find(old.Value) is null || visitor.Chat.Messages.Count > 2));
        return photo;
    }
}
