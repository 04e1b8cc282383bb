using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ChatBot.Benchmarks.Peers.Api;

namespace ChatBot.Benchmarks.Peers;

/// <summary>The fake Bot API in its own process (<see cref="ApiProgram"/>), and what is said to it.</summary>
internal sealed class ApiProcess : IDisposable
{
    private readonly Process process;

    private ApiProcess(Process process, string root) => (this.process, Root) = (process, root);

    public int Id => process.Id;

    /// <summary>Its address.</summary>
    public string Root { get; }

    /// <summary>Starts it.</summary>
    /// <param name="plan">How many chats, and which pages they tap.</param>
    /// <param name="delay">Milliseconds that a call takes.</param>
    /// <param name="pollDelay">Milliseconds that getUpdates takes, beyond the wait for something to hand out.</param>
    /// <param name="webhook">The port on which the bot listens; 0 where it polls.</param>
    public static async Task<ApiProcess> StartAsync(PeersPlan plan, string pages, int delay, int pollDelay, int webhook)
    {
        var command = PeerCommand.Self([ApiProgram.Verb, pages, .. new[] { plan.Chats, delay, pollDelay, webhook }.Select(number => number.ToString(CultureInfo.InvariantCulture))]);
        var start = new ProcessStartInfo(command.File, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };

        // What comes is handled on the thread that hears of it: fewer threads take turns, and more of the machine is left to the bot.
        start.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1";
        var process = Process.Start(start)!;
        var port = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the fake Bot API did not start");
        return new ApiProcess(process, $"http://127.0.0.1:{port}");
    }

    /// <summary>Says something to it.</summary>
    /// <returns>What it has seen by then.</returns>
    public async Task<ApiFigures> SayAsync(string words)
    {
        await process.StandardInput.WriteLineAsync(words);
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the fake Bot API has ended");
        return JsonSerializer.Deserialize<ApiFigures>(line)!;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
