using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatBot.Hosting.Health;

/// <summary>
/// The three questions, each with an address: does the process answer (<c>/health/live</c>), may visitors be sent here
/// (<c>/health/ready</c>), and is everything well (<c>/health</c>).
/// </summary>
internal sealed class HealthPaths(HealthCheckService checks)
{
    /// <summary>The addresses, and which checks each asks.</summary>
    public static readonly IReadOnlyList<(string Path, Func<HealthCheckRegistration, bool> Asks)> All =
    [
        ("/health", static _ => true),
        ("/health/live", static _ => false),
        ("/health/ready", static check => check.Tags.Contains(HealthServices.Ready)),
    ];

    /// <summary>Answers with the status and one word: this is where anybody may ask.</summary>
    public async Task AnswerBrieflyAsync(HttpContext context, Func<HealthCheckRegistration, bool> asks)
    {
        var report = await checks.CheckHealthAsync(asks, context.RequestAborted);
        await WriteAsync(context, report, report.Status == HealthStatus.Unhealthy ? "unhealthy" : "ok");
    }

    /// <summary>Answers with the status and what is wrong, one line each.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var (path, asks) = All.FirstOrDefault(one => context.Request.Path.Equals(one.Path));
        if (path is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var report = await checks.CheckHealthAsync(asks, context.RequestAborted);
        await WriteAsync(context, report, TextOf(report));
    }

    private static string TextOf(HealthReport report)
    {
        var text = new StringBuilder(report.Status.ToString().ToLowerInvariant());
        foreach (var (name, entry) in report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy))
            text.Append('\n').Append(name).Append(": ").Append(entry.Description);

        return text.ToString();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report, string text)
    {
        var response = context.Response;
        response.StatusCode = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(text, context.RequestAborted);
    }
}
