using System.CommandLine;
using ChatBot.Hosting;

namespace ChatBot.Cli;

/// <summary><c>chatbot health</c>: asks the running program whether it is well; for containers, which have no shell.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var url = new Option<string?>("--url") { Description = "Where the program answers; without it, where its settings say (Health:Urls, Web:Urls)." };
        var health = new Command("health", "Asks the running program whether it is well: ends with 0 if so, with 1 if not.") { url };
        health.SetAction((parsed, stop) => RunAsync(parsed.GetValue(url), stop));
        return health;
    }

    private static Task<int> RunAsync(string? url, CancellationToken stop)
    {
        if (url is not null)
        {
            return Uri.TryCreate(url, UriKind.Absolute, out var root) && root.Scheme is "http" or "https"
                ? AskAsync(root, stop)
                : Task.FromResult(CommandLine.Fail($"\"{url}\" is no address; write one like http://127.0.0.1:18080."));
        }

        // Read as the program itself reads them, from the same environment and files.
        var (address, mistakes) = BotOptions.ReadHealthAddress(WebApplication.CreateSlimBuilder().Configuration);
        return address is null ? Task.FromResult(CommandLine.Fail(mistakes)) : AskAsync(address, stop);
    }

    private static async Task<int> AskAsync(Uri root, CancellationToken stop)
    {
        try
        {
            using var handler = new SocketsHttpHandler { UseProxy = false };
            using var client = new HttpClient(handler) { Timeout = Patience };
            using var answer = await client.GetAsync(new Uri(root, "/health"), stop);
            var text = await answer.Content.ReadAsStringAsync(stop);
            if (!answer.IsSuccessStatusCode)
                return CommandLine.Fail($"{root} answered with {(int)answer.StatusCode}: {text}");

            CommandLine.Say(text);
            return CommandLine.Ok;
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
        {
            return CommandLine.Fail($"Nobody answers at {root}.");
        }
    }
}
