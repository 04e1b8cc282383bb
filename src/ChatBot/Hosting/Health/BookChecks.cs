using ChatBot.Books;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatBot.Hosting.Health;

/// <summary>Whether there is a book to answer from.</summary>
internal sealed class BookCheck(CurrentBook current) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(current.Book.Languages.Count > 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("No pages are loaded; \"chatbot check\" says why."));
}

/// <summary>Whether typed questions are answered; until the matcher is trained, buttons are.</summary>
internal sealed class MatcherCheck(CurrentBook current) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(current.Book.IsLearned
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("Typed questions can't be answered yet: the program is still learning from the pages."));
}
