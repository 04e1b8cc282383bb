namespace ChatBot.Dialog;

/// <summary>What a channel has to do beside showing the screen. Closed.</summary>
[HeldIn(typeof(Screen))]
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Nothing: show the screen.</summary>
    public sealed record Show : Effect;

    /// <summary>Hide: take away all that is known of the conversation, on both sides, and forget the visit.</summary>
    public sealed record Hide : Effect;

    /// <summary>Remove one message of the visitor's, because the visitor said so.</summary>
    /// <param name="Message">The message's id in its chat.</param>
    public sealed record Remove(long Message) : Effect;
}

/// <summary>The outcome of a step: what to show and what to do. The machine itself does nothing.</summary>
/// <param name="Screen">The screen to show.</param>
/// <param name="Effect">What else the channel does.</param>
[HeldIn(typeof(Screen))]
public sealed record Turn(Screen Screen, Effect Effect);
