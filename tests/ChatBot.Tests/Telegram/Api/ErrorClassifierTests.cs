using ChatBot.Telegram.Api;
using ChatBot.Tests.Telegram.Fake;
using Telegram.Bot.Requests;

namespace ChatBot.Tests.Telegram.Api;

/// <summary>What an answer means after it went through transport, handler, HttpClient and the package's exceptions.</summary>
public sealed class ErrorClassifierTests
{
    // The exact texts of the Bot API's server.
    [Theory]
    [InlineData(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same", "Done")]
    [InlineData(400, "Bad Request: message to edit not found", "MessageGone")]
    [InlineData(400, "Bad Request: message can't be edited", "MessageGone")]
    [InlineData(400, "Bad Request: message to delete not found", "MessageGone")]
    [InlineData(400, "Bad Request: MESSAGE CAN'T BE DELETED", "MessageGone")]
    [InlineData(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", "TooOld")]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", "Refused")]
    [InlineData(400, "Bad Request: message is too long", "Refused")]
    [InlineData(400, "Bad Request: group chat was upgraded to a supergroup chat", "ChatGone")]
    [InlineData(400, "Bad Request: chat not found", "ChatGone")]
    [InlineData(400, "Bad Request: private chat not found", "ChatGone")]
    [InlineData(403, "Forbidden: bot was blocked by the user", "ChatGone")]
    [InlineData(403, "Forbidden: user is deactivated", "ChatGone")]
    [InlineData(401, "Unauthorized", "Unauthorized")]
    [InlineData(421, "Misdirected Request: unallowed token specified", "Unauthorized")]
    [InlineData(404, "Not Found", "NotFound")]
    [InlineData(409, "Conflict: terminated by other getUpdates request", "Conflict")]
    [InlineData(429, "Too Many Requests: retry after 7", "TooMany")]
    [InlineData(500, "Internal Server Error: restart", "Restarting")]
    [InlineData(500, "Internal Server Error: sent data is not in UTF-8", "Failed")]
    [InlineData(418, "whatever", "Refused")]
    public async Task Each_error_means_one_thing(int code, string description, string outcome)
    {
        var body = $$$"""{"ok":false,"error_code":{{{code}}},"description":"{{{description}}}","parameters":{"retry_after":7}}""";

        var (response, requests) = await PollAsync(new RawAnswer(code, body));

        Assert.Equal((outcome, code), (response.Outcome.ToString(), response.Code));
        Assert.Equal(code == 429 ? 7 : 0, response.Wait.TotalSeconds);
        Assert.Equal(1, requests);
    }

    [Theory]
    [InlineData(502, "<html><body>502 Bad Gateway</body></html>", "Failed", 502)]
    [InlineData(504, "", "Failed", 504)]
    [InlineData(429, "<html>slow down</html>", "TooMany", 429)]
    [InlineData(200, "<html>a login page of a hotel</html>", "Failed", 0)]
    [InlineData(200, "{\"ok\":true,\"result\":{\"message_id\":5", "Failed", 0)]
    [InlineData(200, "[1]", "Failed", 200)]
    [InlineData(200, "{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden\"}", "ChatGone", 403)]
    public async Task A_body_that_is_no_answer_is_judged_by_its_status(int status, string body, string outcome, int code)
    {
        var (response, requests) = await PollAsync(new RawAnswer(status, body));

        Assert.Equal((outcome, code), (response.Outcome.ToString(), response.Code));
        Assert.Equal(1, requests);
    }

    [Theory]
    [InlineData(400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: BUTTON_DATA_INVALID\"}", "Refused", 400)]
    [InlineData(404, "<html>no such page</html>", "NotFound", 404)]
    [InlineData(200, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}", "Unauthorized", 401)]
    public async Task The_packages_own_requests_are_judged_alike(int status, string body, string outcome, int code)
    {
        await using var server = await FakeBotApi.StartAsync();
        using var api = new TestApi(server);
        server.Faults.Add("getMe", new RawAnswer(status, body));

        var (response, result) = await api.Api.AskAsync(new GetMeRequest(), default);

        Assert.Equal((outcome, code), (response.Outcome.ToString(), response.Code));
        Assert.Null(result);
        Assert.Equal(1, server.Requests.Count("getMe"));
    }

    [Theory]
    [InlineData("{\"ok\":true,\"result\":{\"chat\":{\"id\":9,\"message_id\":1},\"message_id\":5,\"from\":{}}}", 5)]
    [InlineData("{\"ok\":true,\"result\":true}", 0)]
    [InlineData("{\"ok\":true,\"result\":null}", 0)]
    public async Task Of_a_good_answer_only_the_message_id_is_read(string body, long message)
    {
        var (response, _) = await PollAsync(new RawAnswer(200, body));

        Assert.Equal((ApiOutcome.Done, message), (response.Outcome, response.MessageId));
    }

    private static async Task<(ApiResponse Response, int Requests)> PollAsync(RawAnswer answer)
    {
        await using var server = await FakeBotApi.StartAsync();
        using var api = new TestApi(server);
        server.Faults.Add("getUpdates", answer);
        var response = await api.PollAsync();
        return (response, server.Requests.Count("getUpdates"));
    }
}
