namespace ChatBot.Hardening;

/// <summary>Says once at start what a host should know (<see cref="Cautions"/>).</summary>
internal sealed class Hardened(IReadOnlyList<Caution> cautions, ILogger<Hardened> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var caution in cautions)
            Cautions.Say(logger, caution);

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
