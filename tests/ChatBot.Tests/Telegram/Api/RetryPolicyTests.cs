using ChatBot.Telegram.Api;
using ChatBot.Telegram.Dispatching;
using ChatBot.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Telegram.Api;

public sealed class RetryPolicyTests
{
    private static readonly ApiResponse Done = new(ApiOutcome.Done, 200);
    private static readonly ApiResponse Failed = new(ApiOutcome.Failed, 502);

    private readonly FakeTimeProvider clock = new();
    private readonly DateTimeOffset began;
    private readonly List<double> attempts = [];

    public RetryPolicyTests() => began = clock.GetUtcNow();

    [Fact]
    public async Task A_request_that_failed_is_made_again_three_times_each_after_a_longer_pause()
    {
        var response = await PlayAsync(ApiMethod.EditMessageText, [Failed, Failed, Failed, Failed, Done]);

        Assert.Equal(Failed, response);
        Assert.Equal([0, 0.3, 0.9, 2.1], attempts);
    }

    [Fact]
    public async Task Too_many_requests_wait_as_long_as_the_server_asks()
    {
        var response = await PlayAsync(ApiMethod.SendMessage, [TooMany(7), Done]);

        Assert.Equal(Done, response);
        Assert.Equal([0, 7], attempts);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_a_minute()
    {
        var response = await PlayAsync(ApiMethod.EditMessageText, [TooMany(61), Done]);

        Assert.Equal(TooMany(61), response);
    }

    [Theory]
    [InlineData(ApiMethod.SendMessage, "TooMany Restarting NotSent")]
    [InlineData(ApiMethod.EditMessageText, "TooMany Failed Restarting NotSent Lost")]
    [InlineData(ApiMethod.AnswerCallbackQuery, "TooMany Failed Restarting NotSent Lost")]
    [InlineData(ApiMethod.DeleteMessages, "TooMany Failed Restarting NotSent Lost")]
    [InlineData(ApiMethod.LeaveChat, "TooMany Failed Restarting NotSent Lost")]
    [InlineData(ApiMethod.SetMyCommands, "TooMany Failed Restarting NotSent Lost")]
    [InlineData(ApiMethod.GetUpdates, "")]
    internal void What_may_be_repeated_depends_on_the_method(ApiMethod method, string outcomes)
    {
        var repeated = Enum.GetValues<ApiOutcome>().Where(outcome => RetryPolicy.MayRepeat(method, outcome));

        Assert.Equal(outcomes, string.Join(' ', repeated));
    }

    [Fact]
    public async Task An_edit_that_a_later_tap_overtook_waits_as_asked_and_is_not_made_again()
    {
        var response = await PlayAsync(ApiMethod.EditMessageText, [TooMany(5), Done], () => Interruption.Overtaken);

        Assert.Equal(ApiOutcome.Overtaken, response.Outcome);
        Assert.Equal([0], attempts);
        Assert.Equal(5, Elapsed);
    }

    [Fact]
    public async Task What_hides_ends_a_wait_within_half_a_second()
    {
        var response = await PlayAsync(ApiMethod.EditMessageText, [TooMany(50), Done], () => Elapsed < 2 ? Interruption.Nothing : Interruption.Urgent);

        Assert.Equal(ApiOutcome.Overtaken, response.Outcome);
        Assert.InRange(Elapsed, 2, 2.5);
    }

    [Fact]
    public async Task The_end_of_the_program_ends_a_wait()
    {
        using var stop = new CancellationTokenSource();
        var waiting = new RetryPolicy(clock).RunAsync(ApiMethod.EditMessageText, _ => Task.FromResult(TooMany(50)), null, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private double Elapsed => (clock.GetUtcNow() - began).TotalSeconds;

    private static ApiResponse TooMany(int seconds) => new(ApiOutcome.TooMany, 429, TimeSpan.FromSeconds(seconds));

    private Task<ApiResponse> PlayAsync(ApiMethod method, ApiResponse[] responses, Func<Interruption>? since = null)
    {
        Task<ApiResponse> Attempt(CancellationToken stop)
        {
            attempts.Add(Math.Round(Elapsed, 3));
            return Task.FromResult(responses[attempts.Count - 1]);
        }

        return clock.PlayAsync(TimeSpan.FromMilliseconds(100), () => new RetryPolicy(clock).RunAsync(method, Attempt, since, CancellationToken.None));
    }
}
