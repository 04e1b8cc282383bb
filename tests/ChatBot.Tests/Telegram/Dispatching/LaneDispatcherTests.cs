using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Tests.Telegram.Dispatching;

public sealed class LaneDispatcherTests
{
    [Fact]
    public void Five_wait_and_of_more_taps_the_oldest_is_only_answered()
    {
        var lane = new Lane(new Lock());
        var taps = Enumerable.Range(1, 6).Select(id => Make(UpdateKind.Tap, id)).ToList();
        foreach (var tap in taps.Take(5))
            Assert.Equal(LaneOverflow.None, lane.Add(tap, out _));

        Assert.Equal(LaneOverflow.AnswerOnly, lane.Add(taps[5], out var refused));

        Assert.Same(taps[0], refused);
        Assert.Same(taps[1], lane.Take());
        Assert.False(lane.TakeNotice());
    }

    [Fact]
    public void Texts_beyond_are_dropped_with_one_notice_and_their_messages_are_noted()
    {
        var lane = new Lane(new Lock());
        for (var id = 1; id <= 5; id++)
            lane.Add(Make(UpdateKind.Text, id), out _);

        Assert.Equal(LaneOverflow.Dropped, lane.Add(Make(UpdateKind.Text, 6), out _));
        Assert.Equal(LaneOverflow.Dropped, lane.Add(Make(UpdateKind.Unreadable, 7), out _));

        Assert.Equal([(new MessageRef(6, 9), true), (new MessageRef(7, 9), false)], lane.TakeDropped().Messages);
        Assert.True(lane.TakeNotice());
        Assert.False(lane.TakeNotice());
        Assert.Empty(lane.TakeDropped().Messages);
    }

    [Fact]
    public void What_hides_is_never_refused_for_another()
    {
        var lane = new Lane(new Lock());
        for (var id = 1; id <= 4; id++)
            lane.Add(Make(UpdateKind.Text, id), out _);

        var hide = Make(UpdateKind.Tap, 5, acts: true);
        lane.Add(hide, out _);
        lane.Add(Make(UpdateKind.Tap, 6), out var first);
        lane.Add(Make(UpdateKind.Tap, 7), out var second);

        Assert.NotSame(hide, first);
        Assert.NotSame(hide, second);
        var kept = Enumerable.Range(0, 5).Select(_ => lane.Take()).ToList();
        Assert.Contains(hide, kept);
    }

    [Fact]
    public void A_tap_is_overtaken_by_a_later_one_on_the_same_message_alone()
    {
        var lane = new Lane(new Lock());
        lane.Add(Make(UpdateKind.Tap, 5), out _);
        lane.Add(Make(UpdateKind.Text, 6), out _);

        Assert.Equal(Interruption.Overtaken, lane.Since(Make(UpdateKind.Tap, 5)));
        Assert.Equal(Interruption.Nothing, lane.Since(Make(UpdateKind.Tap, 6)));
        lane.Add(Make(UpdateKind.Command, 7, acts: true), out _);
        Assert.Equal(Interruption.Urgent, lane.Since(Make(UpdateKind.Tap, 6)));
    }

    [Fact]
    public async Task Order_holds_inside_a_chat_while_chats_go_side_by_side_and_idle_lanes_vanish()
    {
        var seen = new System.Collections.Concurrent.ConcurrentQueue<(long Chat, long Id)>();
        var slow = new TaskCompletionSource();
        using var lanes = new LaneDispatcher(
            async (_, update, _) =>
            {
                var (chat, id) = (update.Data.Chat, update.Data.Id);
                if (chat == 1)
                    await slow.Task;

                seen.Enqueue((chat, id));
            },
            (_, _) => Task.CompletedTask, new UpdatePool(), NullLogger.Instance);
        foreach (var (chat, id) in new (long, long)[] { (1, 1), (2, 2), (1, 3), (2, 4), (1, 5) })
            lanes.Accept(Make(UpdateKind.Text, 1, id: id, chat: chat));

        await Fake.Until.TrueAsync(() => seen.Count == 2);
        Assert.Equal(1, lanes.Working);
        slow.SetResult();
        await lanes.DrainAsync(CancellationToken.None);

        Assert.Equal([2, 4, 1, 3, 5], seen.Select(one => one.Id));
        Assert.Equal(0, lanes.Working);
    }

    [Fact]
    public async Task An_update_is_cleared_after_its_turn_even_if_the_turn_failed()
    {
        var held = new List<Update>();
        using var lanes = new LaneDispatcher(
            (_, update, _) =>
            {
                held.Add(update);
                throw new InvalidOperationException("canary");
            },
            (_, _) => Task.CompletedTask, new UpdatePool(), NullLogger.Instance);

        lanes.Accept(Make(UpdateKind.Text, 1));
        await lanes.DrainAsync(CancellationToken.None);

        Assert.Equal(0, Assert.Single(held).Data.Chat);
    }

    private static Update Make(UpdateKind kind, long message, bool acts = false, long id = 1, long chat = 7)
    {
        var update = new Update();
        (update.Data.Kind, update.Data.Message, update.Data.MustRun, update.Data.Id, update.Data.Chat, update.Data.Date) = (kind, message, acts, id, chat, 9);
        return update;
    }
}
