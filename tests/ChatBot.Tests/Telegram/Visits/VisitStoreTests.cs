using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;
using ChatBot.Tests.Telegram.Fake;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Telegram.Visits;

public sealed class VisitStoreTests
{
    private static readonly Address Home = new("en", null, new Place.Home());

    [Fact]
    public void A_visit_is_remembered_and_forgotten()
    {
        var visits = new VisitStore(TimeSpan.FromMinutes(15), TimeProvider.System);

        visits.Remember(7, Home, new MessageRef(1, 10));
        visits.Keep(7, new MessageRef(2, 11));
        var visit = visits.Recall(7)!;
        visits.Forget(7);

        Assert.Equal((Home, new MessageRef(1, 10)), (visit.Address, visit.Screen));
        Assert.Equal([new MessageRef(2, 11)], visit.Kept);
        Assert.Equal((null, 0), (visits.Recall(7), visits.Count));
    }

    [Fact]
    public void A_new_screen_names_the_old_one()
    {
        var visits = new VisitStore(TimeSpan.FromMinutes(15), TimeProvider.System);

        Assert.Equal(0, visits.Remember(7, Home, new MessageRef(1, 10)).Id);
        Assert.Equal(0, visits.Remember(7, Home, new MessageRef(1, 10)).Id);
        Assert.Equal(1, visits.Remember(7, Home, new MessageRef(2, 12)).Id);
    }

    [Fact]
    public void The_longest_silent_visit_makes_room()
    {
        var clock = new FakeTimeProvider();
        var visits = new VisitStore(TimeSpan.FromMinutes(15), clock, capacity: 3);
        foreach (var chat in new long[] { 1, 2, 3, 1, 4 })
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            visits.Remember(chat, Home, new MessageRef(chat, 0));
        }

        Assert.Equal(3, visits.Count);
        Assert.Null(visits.Recall(2));
        Assert.NotNull(visits.Recall(1));
    }

    [Fact]
    public void More_than_a_visit_can_hold_is_known_to_be_missing()
    {
        var visits = new VisitStore(TimeSpan.FromMinutes(15), TimeProvider.System);
        visits.Remember(7, Home, new MessageRef(1, 10));
        for (var id = 2; id < VisitStore.MostKept + 3; id++)
            visits.Keep(7, new MessageRef(id, 11));

        Assert.True(visits.Recall(7)!.Incomplete);
    }

    [Fact]
    public void With_no_time_nothing_is_remembered()
    {
        var visits = new VisitStore(TimeSpan.Zero, TimeProvider.System);

        visits.Remember(7, Home, new MessageRef(1, 10));
        visits.Keep(7, new MessageRef(2, 10));

        Assert.Equal((null, 0), (visits.Recall(7), visits.Count));
    }

    [Fact]
    public async Task When_a_visit_ends_its_screen_is_covered_with_the_address_in_its_button()
    {
        var clock = new ShiftedClock();
        await using var server = await FakeBotApi.StartAsync(clock);
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5201);
        await visitor.TypeAsync("/start");
        await visitor.TapDataAsync("en/definitions/refugee");
        var words = Shipped.Trained.Language("en");
        await bot.RestAsync(visits: 1);

        clock.Advance(TimeSpan.FromMinutes(16));
        await Until.TrueAsync(() => visitor.Screen!.Text.EndsWith(words[UiText.Cover], StringComparison.Ordinal));
        Assert.Equal([[words[UiText.Continue]]], visitor.Screen!.Rows);
        await visitor.TapAsync(words[UiText.Continue]);

        Assert.Contains(Shipped.Trained.Find("en", null, "definitions/refugee")!.Title, visitor.Screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_that_goes_on_is_not_covered()
    {
        var clock = new ShiftedClock();
        await using var server = await FakeBotApi.StartAsync(clock);
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5202);
        var other = new FakeVisitor(server, 5203);
        await visitor.TypeAsync("/start");
        await other.TypeAsync("/start");
        await bot.RestAsync(visits: 2);
        clock.Advance(TimeSpan.FromMinutes(10));
        await visitor.TapDataAsync("en/definitions");
        await bot.RestAsync(visits: 2);
        clock.Advance(TimeSpan.FromMinutes(10));

        await Until.TrueAsync(() => other.Screen!.Text.EndsWith(Shipped.Trained.Language("en")[UiText.Cover], StringComparison.Ordinal));

        Assert.Contains(Shipped.Trained.Find("en", null, "definitions")!.Title, visitor.Screen!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_end_of_the_program_screens_are_covered()
    {
        await using var server = await FakeBotApi.StartAsync();
        var visitor = new FakeVisitor(server, 5204);
        await using (var bot = await TestBot.StartAsync(server))
            await visitor.TypeAsync("/start");

        Assert.EndsWith(Shipped.Trained.Language("en")[UiText.Cover], visitor.Screen!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_memory_everything_still_works()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server, TestBot.Settings(server, minutes: 0));
        var visitor = new FakeVisitor(server, 5205);
        await visitor.TypeAsync("/start");
        await visitor.TapDataAsync("en/definitions");

        var question = await visitor.TypeAsync("what is a refugee");

        Assert.Null(visitor.Chat.Find(question.Id));
        Assert.Contains(Shipped.Trained.Language("en")[UiText.QuestionRemoved], visitor.Screen!.Text, StringComparison.Ordinal);
        await visitor.TapAsync(Shipped.Trained.Language("en")[UiText.Hide]);
    }
}
