using ChatBot.Telegram.Receiving;

namespace ChatBot.Telegram.Handling;

/// <summary>How old a message may be for what is to be done with it. Times are seconds since 1970, as in Message.date.</summary>
internal sealed class MessageAge(TimeProvider clock)
{
    // Bot API: deleteMessage, "only if it was sent less than 48 hours ago"; a minute for the way and for clocks that differ.
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48) - TimeSpan.FromMinutes(1);

    // After a pause of the program old questions still arrive (the Bot API keeps them for 24 hours). By then the phone may be
    // in other hands: they are not answered.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>Now, as Message.date would have it.</summary>
    public long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Whether a message can still be deleted.</summary>
    public bool IsDeletable(MessageRef message) => Now - message.Date < (long)Deletable.TotalSeconds;

    /// <summary>Whether a message waited so long that its answer could be seen by somebody else.</summary>
    public bool IsLate(MessageRef message) => Now - message.Date > (long)Late.TotalSeconds;
}
