using ChatBot.Hardening;
using ChatBot.Restart;
using ChatBot.Telegram;
using ChatBot.Web;

namespace ChatBot.Hosting;

/// <summary>Everything that a host can set, checked before anything starts.</summary>
/// <param name="Web">Where the page is.</param>
/// <param name="Telegram">How Telegram is reached; null where no token is set.</param>
/// <param name="Forget">When the program replaces itself.</param>
/// <param name="Harden">What is softened.</param>
internal sealed record HostSettings(WebOptions Web, TelegramOptions? Telegram, RestartOptions Forget, HardeningOptions Harden)
{
    /// <summary>Reads all settings.</summary>
    /// <param name="configuration">Environment, files and command line.</param>
    /// <returns>The settings, or one sentence about the first that is wrong.</returns>
    public static (HostSettings? Settings, string? Problem) Read(IConfiguration configuration)
    {
        var (web, webProblem) = WebOptions.Read(configuration);
        var (telegram, telegramProblem) = TelegramOptions.Read(configuration);
        var (forget, forgetProblem) = RestartOptions.Read(configuration);
        var (harden, hardenProblem) = HardeningOptions.Read(configuration);
        return (webProblem ?? telegramProblem ?? forgetProblem ?? hardenProblem) is { } problem
            ? (null, problem)
            : (new HostSettings(web!, telegram, forget!, harden!), null);
    }
}
