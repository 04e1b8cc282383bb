using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Hosting;

/// <summary>Lets time pass for something that waits, without waiting.</summary>
internal static class FakeTime
{
    /// <summary>Runs work to its end, and lets time pass whenever it waits. On a thread without a context, so that what follows a wait runs inside Advance.</summary>
    /// <param name="step">How far the clock is set forward at once.</param>
    public static Task<T> PlayAsync<T>(this FakeTimeProvider clock, TimeSpan step, Func<Task<T>> work) => Task.Run(async () =>
    {
        var task = work();
        while (!task.IsCompleted)
            clock.Advance(step);

        return await task;
    });
}
