namespace ChatBot.Telegram.Api;

/// <summary>What an answer of the Bot API means for the caller (<see cref="ErrorClassifier"/> sorts them).</summary>
internal enum ApiOutcome
{
    /// <summary>Done, or done already: "message is not modified" counts as done.</summary>
    Done,

    /// <summary>The message to edit or delete is not there, or can't be changed any more.</summary>
    MessageGone,

    /// <summary>The tap is too old to be answered.</summary>
    TooOld,

    /// <summary>The visitor blocked the bot, or the chat is gone: nothing can be sent there.</summary>
    ChatGone,

    /// <summary>Too many requests: wait for <see cref="ApiResponse.Wait"/>.</summary>
    TooMany,

    /// <summary>Another copy of the bot is polling.</summary>
    Conflict,

    /// <summary>A webhook is set: polls get nothing.</summary>
    Webhook,

    /// <summary>The token is wrong or was revoked.</summary>
    Unauthorized,

    /// <summary>There is no such path: a wrong address or a malformed token.</summary>
    NotFound,

    /// <summary>The request was wrong: the program's own fault.</summary>
    Refused,

    /// <summary>The server failed, or what came was not an answer; the request may have been carried out.</summary>
    Failed,

    /// <summary>The server was about to stop and did not carry the request out.</summary>
    Restarting,

    /// <summary>The request surely did not arrive.</summary>
    NotSent,

    /// <summary>The connection broke or time ran out: the request may have been carried out.</summary>
    Lost,

    /// <summary>A later tap made the request pointless before it was sent again.</summary>
    Overtaken,
}

/// <summary>The answer to a request, without anything that a visitor wrote or is.</summary>
/// <param name="Code">The error code, or the HTTP status where the body has none; 0 where nothing came.</param>
/// <param name="Wait">How long to wait before the next request of this kind.</param>
/// <param name="MessageId">The id of the message that was sent, or 0.</param>
[Holds(
    what: "the id of a message that was sent",
    why: "to change or remove it later",
    where: "memory",
    until: "the end of the turn: let go")]
internal readonly record struct ApiResponse(ApiOutcome Outcome, int Code = 0, TimeSpan Wait = default, long MessageId = 0)
{
    /// <summary>Whether what was asked for is so now.</summary>
    public bool IsDone => Outcome == ApiOutcome.Done;

    /// <summary>Whether it is part of normal use: visitors delete screens and block bots, and another copy is told of elsewhere.</summary>
    public bool IsUsual => Outcome is ApiOutcome.Done or ApiOutcome.MessageGone or ApiOutcome.TooOld or ApiOutcome.ChatGone
        or ApiOutcome.Overtaken or ApiOutcome.Conflict or ApiOutcome.Webhook;
}
