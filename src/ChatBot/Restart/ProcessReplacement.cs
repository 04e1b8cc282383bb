using System.Runtime.InteropServices;
using ChatBot.Hardening;

namespace ChatBot.Restart;

/// <summary>
/// Puts the program in its own place (<c>execve</c>): the same process id, environment and arguments, and none of the memory.
/// .NET opens its files and sockets so that they are closed then; what a <see cref="Handover"/> names goes over.
/// </summary>
internal sealed class ProcessReplacement : IDisposable
{
    private const string Arguments = "/proc/self/cmdline";

    private readonly PosixSignalRegistration[] signals;
    private volatile bool told;

    /// <summary>Watches for signals from now on: whoever ends the program while it is being replaced wants it to end.</summary>
    public ProcessReplacement() => signals =
    [
        .. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, _ => told = true)),
    ];

    /// <summary>What stands in the way on this machine, or null.</summary>
    public static RestartObstacle? FindObstacle()
    {
        if (!OperatingSystem.IsLinux())
            return RestartObstacle.NotLinux;

        if (Environment.ProcessPath is null || Linux.ReadText(Arguments) is not { Length: > 0 })
            return RestartObstacle.NoProc;

        var started = Path.GetFileNameWithoutExtension(Environment.GetCommandLineArgs()[0]);
        return started == typeof(ProcessReplacement).Assembly.GetName().Name ? null : RestartObstacle.Hosted;
    }

    /// <summary>Restarts the program, unless it was told to end.</summary>
    /// <param name="handover">What goes over.</param>
    /// <returns>A sentence where it could not be started; null where it was told to end.</returns>
    public string? Run(Handover handover)
    {
        if (told)
            return null;

        handover.Prepare();
        var error = Linux.Execute(Environment.ProcessPath!, File.ReadAllBytes(Arguments));
        return $"The program could not restart itself (execve: error {error}). Start it again.";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
    }
}
