using ChatBot.Telegram.Dispatching;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Telegram.Dispatching;

public sealed class ChatBudgetTests
{
    private const int PerSecond = 20;

    private readonly FakeTimeProvider clock = new();
    private readonly ChatBudget budget;

    public ChatBudgetTests() => budget = new ChatBudget(PerSecond, clock);

    [Fact]
    public void Three_seconds_worth_may_come_at_once_and_then_so_many_a_second()
    {
        Assert.Equal(PerSecond * ChatBudget.Burst, Taken(7));

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(PerSecond, Taken(7));
        Assert.Equal(PerSecond * ChatBudget.Burst, Taken(8));
    }

    [Fact]
    public void A_chat_is_forgotten_when_its_bucket_is_full_again_and_not_before()
    {
        Taken(7);

        clock.Advance(TimeSpan.FromSeconds(2.9));
        budget.Sweep();
        Assert.Equal(1, budget.Count);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        budget.Sweep();

        Assert.Equal(0, budget.Count);
    }

    [Fact]
    public void Hide_forgets_at_once_and_fills_no_bucket_that_was_used_up()
    {
        budget.TryTake(7);
        Taken(8);

        budget.Hide(7);
        budget.Hide(8);

        Assert.Equal(1, budget.Count);
        Assert.False(budget.TryTake(8));
    }

    [Fact]
    public void Where_no_room_is_left_a_chat_is_answered_and_not_counted()
    {
        var small = new ChatBudget(PerSecond, clock, capacity: 1);
        small.TryTake(7);

        Assert.True(small.TryTake(8));
        Assert.Equal(1, small.Count);
    }

    [Fact]
    public void Without_a_limit_nothing_is_held()
    {
        var none = new ChatBudget(0, clock);

        Assert.True(none.TryTake(7));
        Assert.Equal(0, none.Count);
    }

    private int Taken(long chat)
    {
        var taken = 0;
        while (budget.TryTake(chat))
            taken++;

        return taken;
    }
}
