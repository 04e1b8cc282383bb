using System.Text.Json;

namespace ChatBot.Telegram.Api;

/// <summary>The Bot API's methods that this bot uses. A member's name is the method's, but for its first letter.</summary>
internal enum ApiMethod
{
    GetMe,
    DeleteWebhook,
    SetWebhook,
    GetWebhookInfo,
    GetUpdates,
    SendMessage,
    EditMessageText,
    AnswerCallbackQuery,
    DeleteMessages,
    LeaveChat,
    GetMyCommands,
    SetMyCommands,
    GetMyDescription,
    SetMyDescription,
    GetMyShortDescription,
    SetMyShortDescription,
    GetMyName,
    SetMyName,
}

/// <summary>The methods' names as the Bot API spells them.</summary>
internal static class ApiMethods
{
    private static readonly string[] Names = [.. Enum.GetNames<ApiMethod>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>The name, as it stands in the request's path.</summary>
    public static string Name(this ApiMethod method) => Names[(int)method];

    /// <summary>The method of a name.</summary>
    public static ApiMethod Of(string name) => (ApiMethod)Array.IndexOf(Names, name) is >= 0 and var method
        ? method
        : throw new ArgumentOutOfRangeException(nameof(name), name, "Add the method, and say in RetryPolicy whether it may be repeated.");
}
