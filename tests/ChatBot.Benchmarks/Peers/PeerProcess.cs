using System.Collections.Concurrent;
using System.Diagnostics;

namespace ChatBot.Benchmarks.Peers;

/// <summary>A bot, or the server, as a process of its own.</summary>
internal sealed class PeerProcess : IDisposable
{
    private const int MostLines = 20;

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = [];

    private PeerProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>When it was started, in ticks of the stopwatch.</summary>
    public long Began { get; private init; }

    /// <summary>The last lines that it wrote, for whoever wants to know why it ended.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>Starts a bot.</summary>
    public static PeerProcess Start(PeerCommand command)
    {
        var start = new ProcessStartInfo(command.File, command.Arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;

        var program = new PeerProcess(new Process { StartInfo = start }) { Began = Stopwatch.GetTimestamp() };
        program.process.OutputDataReceived += (_, line) => program.Note(line.Data);
        program.process.ErrorDataReceived += (_, line) => program.Note(line.Data);
        program.process.Start();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        return program;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);

        process.WaitForExit();
        process.Dispose();
    }

    private void Note(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;

        said.Enqueue(line);
        if (said.Count > MostLines)
            said.TryDequeue(out _);
    }
}
