using ChatBot.Restart;
using ChatBot.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Restart;

public sealed class RestartScheduleTests
{
    private static readonly RestartOptions Settings = new() { QuietSeconds = 60, LatestMinutes = 60 };

    private readonly FakeTimeProvider clock = new();
    private readonly RestartSchedule moment;

    public RestartScheduleTests() => moment = new RestartSchedule(Settings, clock);

    [Fact]
    public void Where_nothing_was_handled_it_never_comes()
    {
        clock.Advance(TimeSpan.FromDays(2));

        Assert.False(moment.IsDue(new Activity(0, 0), isReady: true));
    }

    [Fact]
    public void It_comes_when_nothing_has_been_handled_or_held_for_a_while()
    {
        Assert.False(moment.IsDue(new Activity(1, 1), isReady: true));
        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.False(moment.IsDue(new Activity(2, 0), isReady: true));
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(moment.IsDue(new Activity(2, 0), isReady: true));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(moment.IsDue(new Activity(2, 0), isReady: true));
    }

    [Fact]
    public void It_comes_at_the_latest_although_somebody_is_always_there()
    {
        for (var minute = 0; minute < 60; minute++)
        {
            Assert.False(moment.IsDue(new Activity(minute, 5), isReady: true));
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.True(moment.IsDue(new Activity(60, 5), isReady: true));
    }

    [Fact]
    public void A_quiet_moment_waits_for_what_is_being_trained_and_the_last_does_not()
    {
        Assert.False(moment.IsDue(new Activity(1, 0), isReady: false));
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(moment.IsDue(new Activity(1, 0), isReady: false));
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(moment.IsDue(new Activity(1, 0), isReady: false));
    }

    [Fact]
    public async Task It_is_looked_for_once_a_second()
    {
        var looks = 0;

        await clock.PlayAsync(TimeSpan.FromSeconds(1), async () =>
        {
            await moment.WaitAsync(() => (new Activity(1, Held: looks++ < 10 ? 1 : 0), true), CancellationToken.None);
            return looks;
        });

        // Somebody is there for ten looks; a minute after the last of them it is due.
        Assert.Equal(10 + 60, looks);
    }
}
