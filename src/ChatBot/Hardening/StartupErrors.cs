namespace ChatBot.Hardening;

/// <summary>The first list: what the program refuses to start with, because it would undo the rest.</summary>
internal static class StartupErrors
{
    /// <summary>Judges the surroundings.</summary>
    /// <param name="found">The surroundings.</param>
    /// <param name="hasToken">Whether real visitors can come: a token is set.</param>
    /// <returns>Why it does not start, in one sentence, or null.</returns>
    public static string? Find(ProcessEnvironment found, HardeningOptions settings, bool hasToken)
    {
        if (found.Dumps)
            return "DOTNET_DbgEnableMiniDump or DOTNET_EnableCrashReport is set: a crash would write what is in memory to a file; take it away.";

        return found.IsRoot && hasToken && !settings.AllowRoot
            ? "The program runs as root with a token set: start it as a user without rights (deploy/ shows how), or set Harden:AllowRoot to true."
            : null;
    }
}
