using System.Diagnostics;

namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>What each method does. Half of the delay passes before it is done, as on the way there, and half after.</summary>
/// <param name="delay">How long each call takes.</param>
/// <param name="pollDelay">How long getUpdates takes, beyond the wait for something to hand out.</param>
internal sealed class ApiMethods(Visitors visitors, UpdateQueue updates, WebhookSender webhook, TimeSpan delay, TimeSpan pollDelay)
{
    public const string Edit = "editMessageText";
    public const string Answer = "answerCallbackQuery";
    public const string Poll = "getUpdates";

    /// <summary>Does what a request asks for.</summary>
    public async ValueTask AnswerAsync(string method, HttpMessageReader request, ApiResponse response)
    {
        var half = (method == Poll ? pollDelay : delay) / 2;
        var arrived = Stopwatch.GetTimestamp();
        await PassAsync(half);
        switch (method)
        {
            case Edit:
                TakeEdit(request.Body, response.Begin(), arrived);
                break;
            case Answer:
                visitors.TakeAnswer(ApiCall.Read(request.Body).Callback);
                response.Begin().Add("true"u8);
                break;
            case Poll:
                HandOut(await updates.GetAsync(ApiCall.Read(request.Body)), response.Begin());
                break;
            default:
                response.Begin().Add(Start(method, ApiCall.Read(request.Body)));
                break;
        }

        await PassAsync(half);
    }

    private static Task PassAsync(TimeSpan time) => time > TimeSpan.Zero ? Task.Delay(time) : Task.CompletedTask;

    // Bot API: editMessageText returns the message as it is now.
    private void TakeEdit(ReadOnlySpan<byte> body, ApiResponse response, long arrived)
    {
        var call = ApiCall.Read(body);
        visitors.TakeEdit(call.Chat, body[call.Text], arrived);
        var chat = TapWriter.ChatOf(call.Chat);
        response.Add($$"""{"message_id":{{TapWriter.MessageOf(chat)}},"from":{{TapWriter.Me}},"chat":{{TapWriter.Chat(chat)}},"date":2000000000,"edit_date":2000000001,"text":""")
            .Add(body[call.Text]).Add(",\"reply_markup\":"u8).Add(body[call.Buttons]).Add("}"u8);
    }

    private static void HandOut(IReadOnlyList<Tap> taps, ApiResponse response)
    {
        response.Add("["u8);
        for (var i = 0; i < taps.Count; i++)
            response.Add(i == 0 ? ""u8 : ","u8).Add(taps[i].Json);

        response.Add("]"u8);
    }

    // What bots ask at their start; everything else is noted as a fault.
    private string Start(string method, ApiCall call)
    {
        switch (method)
        {
            case "getMe":
                return TapWriter.Me;
            case "setWebhook":
                webhook.Begin(new Uri(call.Url!).AbsolutePath, call.Secret, call.Connections);
                updates.Bring(webhook.Add);
                return "true";
            case "deleteWebhook" or "logOut" or "close":
                return "true";
            case "getWebhookInfo":
                return $$"""{"url":"{{webhook.Url}}","has_custom_certificate":false,"pending_update_count":0}""";
            case "getMyCommands":
                return "[]";
            case "getMyDescription" or "getMyShortDescription" or "getMyName":
                return """{"name":"","description":"","short_description":""}""";
            case "setMyCommands" or "setMyDescription" or "setMyShortDescription" or "setMyName":
                return "true";
            default:
                visitors.TakeOther(method);
                return "true";
        }
    }
}
