using System.Net;
using System.Text;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Http;
using ChatBot.Telegram.Receiving;
using ChatBot.Tests.Telegram.Fake;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;

namespace ChatBot.Tests.Telegram.Api;

/// <summary>What carries something of a visitor goes past HttpClient and the package.</summary>
public sealed class WipingRequestTests : IDisposable
{
    private const string Screen = "\"text\":\"Neutral line.\\n\\nTitle\\n\\nSaid \\\"so\\\" 😀\",\"entities\":[{\"type\":\"bold\",\"offset\":15,\"length\":5}]"
        + ",\"link_preview_options\":{\"is_disabled\":true},\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Home\",\"callback_data\":\"en/home\"}]]}";

    private readonly CapturingHandler captured = new();

    public void Dispose() => captured.Dispose();

    [Fact]
    public async Task The_bytes_of_the_six_requests_are_these()
    {
        using var api = Api();

        await api.GetUpdatesAsync(7, 100, 50, static _ => { }, default);
        await api.SendMessageAsync(41, Screens.Simple, default);
        await api.EditMessageTextAsync(41, 5, Screens.Simple, default);
        await api.AnswerCallbackQueryAsync("77", "Title", default);
        await api.DeleteMessagesAsync(41, [new MessageRef(5, 0), new MessageRef(6, 0)], default);
        await api.LeaveChatAsync(-41, default);

        Assert.Equal(
            [
                "getUpdates {\"limit\":100,\"timeout\":50,\"allowed_updates\":[\"message\",\"callback_query\",\"my_chat_member\"],\"offset\":7}",
                "sendMessage {\"chat_id\":41,\"disable_notification\":true," + Screen + "}",
                "editMessageText {\"chat_id\":41,\"message_id\":5," + Screen + "}",
                "answerCallbackQuery {\"callback_query_id\":\"77\",\"text\":\"Title\"}",
                "deleteMessages {\"chat_id\":41,\"message_ids\":[5,6]}",
                "leaveChat {\"chat_id\":-41}",
            ],
            captured.Sent);
    }

    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(null)]
    public async Task A_body_is_zero_after_the_request_also_where_HttpClient_threw(Type? failure)
    {
        captured.Failure = failure;
        using var api = Api();

        // Larger than what is kept for the next request, so that nobody else writes there meanwhile.
        var messages = Enumerable.Range(1, 100_000).Select(id => new MessageRef(id, 0)).ToArray();
        var thrown = await Record.ExceptionAsync(() => api.DeleteMessagesAsync(41, messages, default));

        // A fault of the program's own is not taken for one of Telegram's.
        Assert.Equal(failure, thrown?.GetType());
        Assert.True(captured.Length > 500_000);
        Assert.Equal(0, captured.Body!.Length);
        Assert.True(captured.Bytes.Span.IndexOfAnyExcept((byte)0) < 0, "something is left in the buffer");
    }

    [Fact]
    public async Task A_request_of_ours_is_never_serialised()
    {
        using var request = new WipingRequest(ApiMethod.LeaveChat, WipingBuffer.Rent().Raw("{\"chat_id\":-41}"u8), null);
        using var content = request.ToHttpContent();

        await Assert.ThrowsAsync<NotSupportedException>(() => content.ReadAsByteArrayAsync());
        await Assert.ThrowsAsync<NotSupportedException>(() => content.LoadIntoBufferAsync());
        Assert.Null(content.Headers.ContentLength);
    }

    [Fact]
    public async Task HttpClient_gets_no_word_of_an_answer()
    {
        await using var server = await FakeBotApi.StartAsync();
        using var api = new TestApi(server);
        using var invoker = new HttpMessageInvoker(api.Handler, disposeHandler: false);
        var chat = server.Chat(7_654_321);
        var answers = new List<string>();
        object?[] faults =
        [
            null,
            FakeError.Migrated(chat.Id),
            FakeError.Quoting(chat, "canary"),
            new FakeError(500, "Internal Server Error: restart canary"),
            FakeError.TooMany(3),
            new RawAnswer(502, "<html>canary</html>"),
            new RawAnswer(200, "{\"ok\":true,\"canary\":"),
        ];
        foreach (var fault in faults)
        {
            if (fault is not null)
                server.Faults.Add("sendMessage", fault);

            using var request = new WipingRequest(ApiMethod.SendMessage, WipingBuffer.Rent().Raw("{\"chat_id\":7654321,\"text\":\"canary\"}"u8), null);
            using var message = new HttpRequestMessage(HttpMethod.Post, $"{server.Root}/bot/sendMessage") { Content = request.ToHttpContent() };
            using var answer = await invoker.SendAsync(message, default);
            answers.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            Assert.Equal(fault is null, request.MessageId > 0);
        }

        Assert.Equal(
            [
                "200 {\"ok\":true,\"result\":true}",
                "400 {\"ok\":false,\"error_code\":400,\"description\":\"upgraded to a supergroup\",\"parameters\":{\"retry_after\":0}}",
                "400 {\"ok\":false,\"error_code\":400,\"description\":\"\",\"parameters\":{\"retry_after\":0}}",
                "500 {\"ok\":false,\"error_code\":500,\"description\":\"restart\",\"parameters\":{\"retry_after\":0}}",
                "429 {\"ok\":false,\"error_code\":429,\"description\":\"\",\"parameters\":{\"retry_after\":3}}",
                "502 ",
                "200 ",
            ],
            answers);
    }

    [Fact]
    public async Task The_token_is_in_no_exceptions_text()
    {
        await using var server = await FakeBotApi.StartAsync();
        using var api = new TestApi(server);
        using var nowhere = new TestApi(TestBot.Settings(server) with { ApiRoot = "http://127.0.0.1:9" });
        foreach (var answer in (RawAnswer[])[new(401, "{}"), new(429, "{}"), new(502, "<html>"), new(200, "{"), new(200, "{\"ok\":true,\"result\":7}")])
            server.Faults.Add("getMe", answer);

        var failures = new List<Exception>();
        for (var i = 0; i < 5; i++)
            failures.Add(await Assert.ThrowsAnyAsync<RequestException>(() => api.Client.SendRequest(new GetMeRequest())));

        failures.Add(await Assert.ThrowsAnyAsync<RequestException>(() => nowhere.Client.SendRequest(new GetMeRequest())));

        Assert.All(failures, failure => Assert.DoesNotContain(FakeBotApi.Token[5..], failure.ToString(), StringComparison.Ordinal));
    }

    private BotApi Api() => new(
        new ChatBot.Telegram.TelegramOptions(FakeBotApi.Token, "http://127.0.0.1:9", null, TimeSpan.FromMinutes(15), cover: true),
        captured, new RetryPolicy(new FakeTimeProvider()), new SendPacer(0, TimeProvider.System), new ApiLog(new Reachability(NullLogger<Reachability>.Instance), NullLogger<BotApi>.Instance));

    /// <summary>Stands where <see cref="TransportHandler"/> would, and sees the same.</summary>
    private sealed class CapturingHandler : HttpMessageHandler
    {
        public List<string> Sent { get; } = [];

        /// <summary>What it throws, or null.</summary>
        public Type? Failure { get; set; }

        public WipingBuffer? Body { get; private set; }

        /// <summary>Where the body was.</summary>
        public ReadOnlyMemory<byte> Bytes { get; private set; }

        public int Length { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var ours = Assert.IsType<WipingContent>(request.Content).Request;
            (Body, Bytes, Length) = (ours.Body, ours.Body.Memory, ours.Body.Length);
            Sent.Add($"{ours.MethodName} {Encoding.UTF8.GetString(Bytes.Span)}");
            return Failure is not null
                ? throw (Exception)Activator.CreateInstance(Failure)!
                : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"ok\":true,\"result\":true}") });
        }
    }
}
