namespace ChatBot.Hardening;

/// <summary>Says once at start what a host should know (<see cref="StartupWarnings"/>).</summary>
internal sealed class StartupWarningService(IReadOnlyList<StartupWarning> cautions, ILogger<StartupWarningService> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var caution in cautions)
            StartupWarnings.Say(logger, caution);

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
