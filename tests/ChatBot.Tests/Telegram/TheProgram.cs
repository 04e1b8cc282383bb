using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram;

/// <summary>The program itself as its own process.</summary>
internal sealed partial class TheProgram : IDisposable
{
    private const int TerminationSignal = 15;

    private readonly Process process;

    private TheProgram(Process process) => this.process = process;

    /// <summary>A setting for a program of which only the start or the shell matters: it is up in a second.</summary>
    public static (string Name, string Value) SmallBook { get; } = ("Dialogs__Folders", Repository.Base);

    /// <summary>What it wrote to standard output and error.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    public int Id => process.Id;

    public int ExitCode => process.ExitCode;

    public bool HasExited => process.HasExited;

    /// <summary>Starts it.</summary>
    /// <param name="settings">Environment variables, as a host would set them.</param>
    public static TheProgram Start(params (string Name, string Value)[] settings) =>
        Start(Path.Combine(AppContext.BaseDirectory, "chatbot.dll"), Path.GetTempPath(), settings);

    /// <summary>Starts one of its verbs.</summary>
    /// <param name="verb">Its name.</param>
    /// <param name="settings">Environment variables, as a host would set them.</param>
    public static TheProgram Verb(string verb, params (string Name, string Value)[] settings) =>
        Start(Path.Combine(AppContext.BaseDirectory, "chatbot.dll"), Path.GetTempPath(), settings, verb);

    /// <summary>Starts a build of it in a folder.</summary>
    /// <param name="build">Its .dll, or the program as machine code.</param>
    /// <param name="folder">The working folder.</param>
    /// <param name="settings">Environment variables, as a host would set them.</param>
    public static TheProgram Start(string build, string folder, params (string Name, string Value)[] settings) => Start(build, folder, settings, null);

    private static TheProgram Start(string build, string folder, (string Name, string Value)[] settings, string? verb) =>
        Start(Command([.. build.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet"] : Array.Empty<string>(), build, .. verb is null ? Array.Empty<string>() : [verb]]), folder, settings);

    private static ProcessStartInfo Command(string[] words) => new(words[0], words[1..]);

    private static TheProgram Start(ProcessStartInfo start, string folder, (string Name, string Value)[] settings)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = folder;
        start.Environment["Dialogs__Folders"] = Path.Combine(Repository.Root, "dialogs");
        start.Environment["Dialogs__Models"] = Shipped.Models;
        start.Environment["Web__Urls"] = "http://127.0.0.1:0";

        // Whoever runs the tests may be root.
        start.Environment["Harden__AllowRoot"] = "true";
        start.Environment["Logging__LogLevel__Default"] = "Trace";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        var program = new TheProgram(new Process { StartInfo = start });
        program.process.OutputDataReceived += (_, line) => program.Lines.Enqueue(line.Data ?? "");
        program.process.ErrorDataReceived += (_, line) => program.Lines.Enqueue(line.Data ?? "");
        program.process.Start();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Ends it as Docker does.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> TerminateAsync()
    {
        var began = Stopwatch.GetTimestamp();
        _ = kill(process.Id, TerminationSignal);
        await process.WaitForExitAsync();
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>Waits for its end, and for the last line that it wrote: <see cref="Lines"/> fills a moment behind it.</summary>
    public async Task WaitForExitAsync()
    {
        await Until.TrueAsync(() => process.HasExited);
        await process.WaitForExitAsync();
    }

    public bool Said(string words) => Lines.Any(line => line.Contains(words, StringComparison.Ordinal));

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();

        process.Dispose();
    }

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);
}
