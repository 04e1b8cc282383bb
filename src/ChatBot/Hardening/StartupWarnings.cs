namespace ChatBot.Hardening;

/// <summary>What a host should know about where the program runs.</summary>
internal enum StartupWarning
{
    NotLinux,
    CanSwap,
    Diagnostics,
    Dumpable,
    Root,
    CoresAllowed,
}

/// <summary>The second list: what is said once, and the program continues.</summary>
internal static partial class StartupWarnings
{
    /// <summary>Judges the surroundings.</summary>
    /// <param name="found">The surroundings.</param>
    /// <param name="sealed">Whether the kernel took the controls of <see cref="MemoryProtection"/>.</param>
    /// <returns>What is to be said.</returns>
    public static IEnumerable<StartupWarning> Find(ProcessEnvironment found, HardeningOptions settings, bool @sealed)
    {
        if (!found.IsLinux)
            yield return StartupWarning.NotLinux;
        else if (!@sealed)
            yield return StartupWarning.CoresAllowed;

        if (found.CanSwap)
            yield return StartupWarning.CanSwap;

        if (found.Diagnostics)
            yield return StartupWarning.Diagnostics;

        if (settings.Dumpable)
            yield return StartupWarning.Dumpable;

        if (found.IsRoot && settings.AllowRoot)
            yield return StartupWarning.Root;
    }

    /// <summary>Says one.</summary>
    /// <param name="caution">What.</param>
    public static void Say(ILogger logger, StartupWarning caution)
    {
        switch (caution)
        {
            case StartupWarning.NotLinux:
                NotLinux(logger);
                break;
            case StartupWarning.CanSwap:
                CanSwap(logger);
                break;
            case StartupWarning.Diagnostics:
                Diagnostics(logger);
                break;
            case StartupWarning.Dumpable:
                Dumpable(logger);
                break;
            case StartupWarning.Root:
                Root(logger);
                break;
            case StartupWarning.CoresAllowed:
                CoresAllowed(logger);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "This is not Linux: memory dumps and cores are not forbidden here, and the program can't restart itself. Good for trying out, not for visitors.")]
    private static partial void NotLinux(ILogger logger);

    [LoggerMessage(2, LogLevel.Warning, "This machine may swap memory to a disk: forbid it to this program (compose: memswap_limit = mem_limit; systemd: MemorySwapMax=0) or switch swap off.")]
    private static partial void CanSwap(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "The runtime's diagnostics are on: another process of the same user could look in. Set DOTNET_EnableDiagnostics=0.")]
    private static partial void Diagnostics(ILogger logger);

    [LoggerMessage(4, LogLevel.Warning, "Harden:Dumpable is on: other processes may read this program's memory. That is for tests alone.")]
    private static partial void Dumpable(ILogger logger);

    [LoggerMessage(5, LogLevel.Warning, "The program runs as root because Harden:AllowRoot says so: whoever breaks into it owns more than it needs.")]
    private static partial void Root(ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "The kernel did not let the program forbid dumps of its memory: allow prctl and setrlimit, or limit the core size from outside.")]
    private static partial void CoresAllowed(ILogger logger);
}
