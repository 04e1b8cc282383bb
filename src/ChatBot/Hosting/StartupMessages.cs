using ChatBot.Hardening;
using ChatBot.Hosting.Health;
using ChatBot.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ChatBot.Hosting;

/// <summary>
/// Says where the program is to be found, and then what a host should know of the machine. It is started right behind the web
/// server and before everything else that could say something.
/// </summary>
internal sealed partial class StartupMessages(
    IServer server, WebOptions web, HealthListener health, StartupFindings findings, ILogger<StartupMessages> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var url in web.Enabled ? server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [] : [])
            findings.Say($"Open {url} in a browser. Ctrl+C ends the program.");

        findings.Say($"Health answers at {string.Join(", ", health.Urls)}.");
        if (findings.IsReplacement)
            LogReplaced();
        else
            findings.Warnings.ToList().ForEach(warning => StartupWarnings.Say(logger, warning));

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "Started again with empty memory, as planned (Forget:Quiet, Forget:Latest): this was no crash.")]
    private partial void LogReplaced();
}

/// <summary>What was found before the host was built.</summary>
/// <param name="Warnings">What a host should know; said once, and not again by a copy that takes the program's place.</param>
/// <param name="Say">Tells whoever started the program.</param>
/// <param name="IsReplacement">Whether this copy took the place of one that ended in order to empty its memory.</param>
internal sealed record StartupFindings(IReadOnlyList<StartupWarning> Warnings, bool IsReplacement, Action<string> Say);
