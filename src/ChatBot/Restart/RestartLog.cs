namespace ChatBot.Restart;

/// <summary>What can be logged of replacements.</summary>
internal static partial class RestartLog
{
    [LoggerMessage(1, LogLevel.Information, "All is quiet: the program restarts, with empty memory.")]
    public static partial void Replacing(ILogger logger);

    [LoggerMessage(2, LogLevel.Warning, "The program can't restart itself here ({Obstacle}): what its buffers may have missed stays in memory until you restart it.")]
    public static partial void Unable(ILogger logger, RestartObstacle obstacle);
}

/// <summary>Why the program can't put itself in its own place.</summary>
internal enum RestartObstacle
{
    /// <summary>Only Linux keeps the process and throws its memory away.</summary>
    NotLinux,

    /// <summary>There is no <c>/proc</c> to say what the program was started with.</summary>
    NoProc,

    /// <summary>Another program, such as a test, hosts this one.</summary>
    Hosted,
}
