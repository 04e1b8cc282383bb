using Telegram.Bot;
using Telegram.Bot.Polling;
using Telegram.Bot.Requests;

namespace ChatBot.Tests.Banned;

/// <summary>Each line that ends in "banned" must not compile in the program.</summary>
internal static class Banned
{
    public static async Task UseAsync(TelegramBotClient client, ITelegramBotClient its, Stream stream)
    {
        client.OnMakingApiRequest += (_, _, _) => default; // banned
        client.OnApiResponseReceived += (_, _, _) => default; // banned
        client.OnUpdate += _ => Task.CompletedTask; // banned
        client.OnMessage += (_, _) => Task.CompletedTask; // banned
        client.OnError += (_, _) => Task.CompletedTask; // banned
        its.OnMakingApiRequest += (_, _, _) => default; // banned
        its.OnApiResponseReceived += (_, _, _) => default; // banned
        client.StartReceiving((_, _, _) => Task.CompletedTask, (_, _, _) => Task.CompletedTask); // banned
        await client.ReceiveAsync((_, _, _) => Task.CompletedTask, (_, _, _) => Task.CompletedTask); // banned
        await client.DownloadFile("path", stream); // banned
        await its.DownloadFile("path", stream); // banned
        await client.GetUpdates(); // banned
        await client.SendMessage(1, "text"); // banned
        await client.EditMessageText(1, 2, "text"); // banned
        await client.AnswerCallbackQuery("1"); // banned
        await client.DeleteMessage(1, 2); // banned
        await client.DeleteMessages(1, [2]); // banned
        await client.LeaveChat(1); // banned
        await client.GetMe(); // banned
        Say(new Telegram.Bot.Types.ChatId(1)); // banned
        Say(new Telegram.Bot.Types.Update()); // banned
        Say(new Telegram.Bot.Types.Message()); // banned
        Say(new ReceiverOptions()); // banned
        Say(new GetUpdatesRequest()); // banned
        Say(new SendMessageRequest { ChatId = 1, Text = "text" }); // banned
        Say(new EditMessageTextRequest { ChatId = 1, MessageId = 2, Text = "text" }); // banned
        Say(new AnswerCallbackQueryRequest { CallbackQueryId = "1" }); // banned
        Say(new DeleteMessageRequest { ChatId = 1, MessageId = 2 }); // banned
        Say(new DeleteMessagesRequest { ChatId = 1, MessageIds = [2] }); // banned
        Say(new LeaveChatRequest { ChatId = 1 }); // banned
        Say(new GetMeRequest());
    }

    private static void Say(object used) => used.ToString();
}
