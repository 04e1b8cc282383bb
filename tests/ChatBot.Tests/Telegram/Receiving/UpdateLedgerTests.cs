using ChatBot.Telegram.Receiving;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Telegram.Receiving;

public sealed class UpdateLedgerTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly UpdateLedger ledger;

    public UpdateLedgerTests() => ledger = new UpdateLedger(clock);

    [Fact]
    public void Nothing_is_confirmed_before_it_was_handled_and_all_before_it()
    {
        var (first, second) = (Add(10), Add(11));

        second.SetResult(UpdateEnd.Done);
        ledger.Advance();
        Assert.Equal(10, ledger.Offset);
        Assert.True(ledger.Knows(11));

        first.SetResult(UpdateEnd.Done);
        ledger.Advance();
        Assert.Equal(12, ledger.Offset);
        Assert.Null(ledger.First);
        Assert.Equal(0, ledger.LetGo);
    }

    [Fact]
    public void After_two_seconds_an_update_holds_up_nothing_and_is_counted()
    {
        Add(10);
        clock.Advance(TimeSpan.FromSeconds(1));
        Add(11);

        clock.Advance(UpdateLedger.LongestHold - TimeSpan.FromSeconds(1));
        ledger.Advance();

        Assert.Equal(11, ledger.Offset);
        Assert.Equal(1, ledger.LetGo);
        Assert.Equal(TimeSpan.FromSeconds(1), ledger.TimeLeft);
    }

    [Fact]
    public void What_a_flooding_chat_sends_is_let_go_at_once_and_counted()
    {
        Add(10).SetResult(UpdateEnd.LetGo);

        ledger.Advance();

        Assert.Equal(11, ledger.Offset);
        Assert.Equal(1, ledger.LetGo);
    }

    [Fact]
    public void What_is_done_with_needs_no_wait()
    {
        ledger.AddHandled(10);

        ledger.Advance();

        Assert.Equal(11, ledger.Offset);
    }

    [Fact]
    public void A_number_of_a_new_sequence_begins_it_again()
    {
        Add(10);

        ledger.Restart();
        Add(3).SetResult(UpdateEnd.Done);
        ledger.Advance();

        Assert.Equal(4, ledger.Offset);
    }

    private TaskCompletionSource<UpdateEnd> Add(long id)
    {
        var handling = new TaskCompletionSource<UpdateEnd>();
        ledger.Add(id, handling.Task);
        return handling;
    }
}
