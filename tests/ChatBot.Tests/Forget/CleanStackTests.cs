using System.Runtime.CompilerServices;
using ChatBot.Forget;

namespace ChatBot.Tests.Forget;

public class CleanStackTests
{
    [Fact]
    public async Task Whoever_awaits_goes_on_inside_so_that_its_stack_can_be_overwritten_afterwards()
    {
        var source = new TaskCompletionSource<int>();
        var order = new List<string>();
        var awaiting = Await(CleanStack.After(source.Task), order);

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

    private static async Task Await(Task<int> task, List<string> order)
    {
        await task.ConfigureAwait(false);
        order.Add("went on");
    }

    private static bool Leave(bool wipe)
    {
        Fill();
        if (wipe)
            CleanStack.Wipe();

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
