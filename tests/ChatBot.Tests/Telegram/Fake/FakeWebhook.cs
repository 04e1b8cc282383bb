using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>
/// Brings updates to a webhook as Telegram does. FACTS, "Webhook": "Updates of one chat go one after another, different chats in
/// parallel"; "Any 2xx = done"; "Non-2xx: retried after 1 s, doubling"; "our Retry-After header is obeyed".
/// </summary>
internal sealed class FakeWebhook(FakeUpdates updates) : IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly HashSet<long> busy = [];
    private readonly Lock gate = new();
    private Uri[] targets = [];
    private int next;
    private Task pump = Task.CompletedTask;

    /// <summary>What was set; null where nothing is.</summary>
    public string? Url { get; private set; }

    public string? Secret { get; private set; }

    public int MostConnections { get; private set; }

    /// <summary>How often it was set.</summary>
    public int Sets { get; private set; }

    /// <summary>What the program answered, in order.</summary>
    public List<HttpStatusCode> Answers { get; } = [];

    public void Set(JsonObject asked)
    {
        (Url, Secret, MostConnections) = ((string?)asked["url"], (string?)asked["secret_token"], (int?)asked["max_connections"] ?? 40);
        Sets++;
        if (asked["allowed_updates"] is JsonArray kinds)
            updates.Allow(kinds);
    }

    public void Delete() => Url = null;

    /// <summary>Another program with the same token sets its own.</summary>
    public void SetElsewhere(string url) => Url = url;

    public JsonObject Info() => new()
    {
        ["url"] = Url ?? "",
        ["has_custom_certificate"] = false,
        ["pending_update_count"] = updates.Waiting.Count,
    };

    /// <summary>Begins to bring updates: to each of these in turn, as a load balancer does, and to the next where one isn't there.</summary>
    public void Bring(params Uri[] to)
    {
        targets = to;
        if (pump.IsCompleted)
            pump = PumpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
    }

    private async Task PumpAsync()
    {
        using var client = new HttpClient();
        while (!end.IsCancellationRequested)
        {
            foreach (var (id, update) in Url is null ? [] : updates.Waiting)
            {
                var chat = Chat(update);
                lock (gate)
                {
                    // It may have been taken since the list was made.
                    if (busy.Count < MostConnections && !busy.Contains(chat) && updates.Has(id) && busy.Add(chat))
                        _ = BringAsync(client, id, chat, update.ToJsonString());
                }
            }

            await Task.Delay(2, end.Token);
        }
    }

    private async Task BringAsync(HttpClient client, long id, long chat, string update)
    {
        try
        {
            if (await PostAsync(client, update) is { } wait)
                await Task.Delay(wait, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            else
                updates.Remove(id);
        }
        finally
        {
            lock (gate)
                busy.Remove(chat);
        }
    }

    // Null where it was taken; otherwise how long to wait.
    private async Task<TimeSpan?> PostAsync(HttpClient client, string update)
    {
        var target = targets[(Interlocked.Increment(ref next) & int.MaxValue) % targets.Length];
        using var request = new HttpRequestMessage(HttpMethod.Post, target);
        request.Content = new StringContent(update, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
        try
        {
            using var response = await client.SendAsync(request, end.Token);
            lock (gate)
                Answers.Add(response.StatusCode);

            return response.IsSuccessStatusCode ? null : response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
        {
            return targets.Length > 1 ? TimeSpan.FromMilliseconds(50) : TimeSpan.FromSeconds(1);
        }
    }

    // FACTS: "(callbacks: one user)", who is the chat here.
    private static long Chat(JsonObject update) =>
        (long?)(update["message"]?["chat"]?["id"] ?? update["callback_query"]?["from"]?["id"] ?? update["my_chat_member"]?["chat"]?["id"]) ?? 0;
}
