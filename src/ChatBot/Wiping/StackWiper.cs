using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace ChatBot.Wiping;

/// <summary>
/// Overwrites what work that is done has left on a thread: on its stack and in its registers. A chat's id is a number in a
/// register or a local variable while its update is handled, and text is in vector registers while it is copied; what was saved
/// of that stays on the stack until something else is written there, which on a quiet day is never (measured: 3 to 6 ids after
/// 320 visits, up to 115 KB deep).
/// </summary>
internal static class StackWiper
{
    // Registers are saved wherever the runtime goes from here: the compiler and the collector go deepest.
    private const int Depth = 256 * 1024;
    private const int Piece = 32 * 1024;

    /// <summary>Runs work, then overwrites the stack that it used.</summary>
    /// <param name="work">The work; what it awaits continues elsewhere.</param>
    /// <returns>Its task; it fails where the work failed at once.</returns>
    public static Task RunAsync(Func<Task> work)
    {
        var task = StartAsync(work);
        Wipe();
        return task;
    }

    /// <summary>
    /// Passes on a task's end such that whoever awaits it continues at once, on this thread; when that work waits again or is done,
    /// the stack that it used is overwritten. Awaiters without a context go on inside SetFromTask: StackWiperTests hold that.
    /// </summary>
    /// <param name="task">What is waited for: something outside of the program, which holds nothing of a visitor itself.</param>
    public static Task WipeAfterAsync(Task task)
    {
        if (task.IsCompleted)
            return task;

        var handed = new TaskCompletionSource();
        task.ContinueWith(
            static (done, handed) =>
            {
                ((TaskCompletionSource)handed!).SetFromTask(done);
                Wipe();
            },
            handed,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return handed.Task;
    }

    /// <summary>The same, with a result.</summary>
    /// <param name="task">What is waited for.</param>
    /// <returns>A task with its result.</returns>
    public static async Task<T> WipeAfterAsync<T>(Task<T> task)
    {
        await WipeAfterAsync((Task)task).ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }

    /// <summary>Overwrites the vector registers, and the stack below the caller.</summary>
    public static void Wipe()
    {
        // In this order: where the thread is interrupted between the two, its registers lie on the part that is overwritten.
        RegisterWiper.Wipe();
        Wipe(Depth);
    }

    // Piece by piece, because the runtime vouches for 128 KB at most (RuntimeHelpers.TryEnsureSufficientExecutionStack).
    // Overwritten once: without the attribute the runtime fills the piece with zeros itself, before we do.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Wipe(int depth)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;

        Span<byte> used = stackalloc byte[Piece];
        if (depth > Piece)
            Wipe(depth - Piece);

        CryptographicOperations.ZeroMemory(used);
    }

    // Caught here, and not by whoever awaits, so that what failed leaves nothing either.
    private static Task StartAsync(Func<Task> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure)
        {
            return Task.FromException(failure);
        }
    }
}
