using System.Runtime.CompilerServices;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>Waits for what another task brings about; the limit is only there so that a failing test ends.</summary>
internal static class Until
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    public static async Task TrueAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string? what = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Longest)
                throw new TimeoutException($"never came true: {what}");

            await Task.Delay(5);
        }
    }
}
