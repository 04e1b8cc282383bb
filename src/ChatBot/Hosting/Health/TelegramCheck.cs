using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatBot.Hosting.Health;

/// <summary>Whether Telegram has answered lately. Only <c>/health</c> asks: the page works without Telegram.</summary>
internal sealed class TelegramCheck(LastContact contact) : IHealthCheck
{
    // An empty poll takes up to 50 seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(contact.Age switch
        {
            null => HealthCheckResult.Unhealthy($"Telegram has not answered since the program started. {Cure}"),
            { } age when age > Patience => HealthCheckResult.Unhealthy(string.Create(
                CultureInfo.InvariantCulture, $"Telegram has not answered for {(int)age.TotalMinutes} minutes. {Cure}")),
            _ => HealthCheckResult.Healthy(),
        });

    private const string Cure = "The log says why; check the network, Telegram:ApiRoot and Telegram:Proxy.";
}
