using System.Runtime.CompilerServices;
using ChatBot.Wiping;

namespace ChatBot.Tests.Wiping;

public sealed class StackWiperTests
{
    [Fact]
    public async Task Whoever_awaits_goes_on_inside_so_that_its_stack_can_be_overwritten_afterwards()
    {
        var source = new TaskCompletionSource<int>();
        var order = new List<string>();
        var awaiting = AwaitAsync(StackWiper.WipeAfterAsync(source.Task), order);

        await Task.Run(() =>
        {
            source.SetResult(1);
            order.Add("set");
        });
        await awaiting;

        Assert.Equal(["went on", "set"], order);
    }

    [Fact]
    public async Task What_a_call_left_on_the_stack_is_gone()
    {
        var before = await Task.Run(() => Leave(wipe: false));
        var after = await Task.Run(() => Leave(wipe: true));

        Assert.True(before);
        Assert.False(after);
    }

    [Theory]
    [InlineData("result")]
    [InlineData("end")]
    [InlineData("failure")]
    [InlineData("cancellation")]
    [InlineData("nothing")]
    public async Task What_goes_on_after_a_wait_leaves_nothing_on_the_thread(string how)
    {
        var isFilled = await Task.Run(() => GoOn(how));

        Assert.Equal(how == "nothing", isFilled);
    }

    [Fact]
    public async Task Work_that_fails_at_once_leaves_nothing_either()
    {
        var isFilled = await Task.Run(() =>
        {
            var failed = StackWiper.RunAsync(() =>
            {
                Fill();
                throw new InvalidOperationException();
            });
            return !failed.IsFaulted || IsFilled();
        });

        Assert.False(isFilled);
    }

    [Fact]
    public async Task What_was_waited_for_is_handed_on_as_it_ended()
    {
        var (result, failure, cancellation) = (new TaskCompletionSource<int>(), new TaskCompletionSource(), new TaskCompletionSource());
        var (one, two, three) = (StackWiper.WipeAfterAsync(result.Task), StackWiper.WipeAfterAsync(failure.Task), StackWiper.WipeAfterAsync(cancellation.Task));

        result.SetResult(5);
        failure.SetException(new IOException());
        cancellation.SetCanceled();

        Assert.Equal(5, await one);
        await Assert.ThrowsAsync<IOException>(() => two);
        await Assert.ThrowsAsync<TaskCanceledException>(() => three);
    }

    // The last is the control: a wait that nobody cleans up after.
    private static bool GoOn(string how)
    {
        var (result, end) = (new TaskCompletionSource<int>(), new TaskCompletionSource());
        _ = AwaitAndFillAsync(how switch { "result" => StackWiper.WipeAfterAsync(result.Task), "nothing" => end.Task, _ => StackWiper.WipeAfterAsync(end.Task) });
        switch (how)
        {
            case "result":
                result.SetResult(1);
                break;
            case "failure":
                end.SetException(new IOException());
                break;
            case "cancellation":
                end.SetCanceled();
                break;
            default:
                end.SetResult();
                break;
        }

        return IsFilled();
    }

    private static async Task AwaitAndFillAsync(Task task)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Fill();
    }

    private static async Task AwaitAsync(Task<int> task, List<string> order)
    {
        await task.ConfigureAwait(false);
        order.Add("went on");
    }

    private static bool Leave(bool wipe)
    {
        Fill();
        if (wipe)
            StackWiper.Wipe();

        return IsFilled();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fill()
    {
        Span<byte> room = stackalloc byte[64 * 1024];
        room.Fill(0xA7);
    }

    // Room that is not cleared when it is taken shows what was there before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private static unsafe bool IsFilled()
    {
        var room = stackalloc byte[64 * 1024];
        return new ReadOnlySpan<byte>(room, 64 * 1024).Count((byte)0xA7) > 32 * 1024;
    }
}
