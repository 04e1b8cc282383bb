using System.CommandLine;

namespace ChatBot.Cli;

/// <summary><c>chatbot health</c>: asks the running program whether it is well; for containers, which have no shell.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var url = new Option<string>("--url") { Description = "Where the program listens.", DefaultValueFactory = _ => "http://127.0.0.1:8080" };
        var health = new Command("health", "Asks the running program whether it is well: ends with 0 if so, with 1 if not.") { url };
        health.SetAction((parsed, stop) => AskAsync(parsed.GetValue(url)!, stop));
        return health;
    }

    private static async Task<int> AskAsync(string url, CancellationToken stop)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https"))
            return CommandLine.Fail($"\"{url}\" is no address; write one like http://127.0.0.1:8080.");

        try
        {
            using var client = new HttpClient { Timeout = Patience };
            using var answer = await client.GetAsync(new Uri(root, "/health"), stop);
            return answer.IsSuccessStatusCode ? CommandLine.Ok : CommandLine.Fail($"The program answered with {(int)answer.StatusCode}.");
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
        {
            return CommandLine.Fail($"Nobody answers at {url}.");
        }
    }
}
