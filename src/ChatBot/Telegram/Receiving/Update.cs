using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram.Receiving;

/// <summary>What happened in a chat, as far as this bot cares.</summary>
internal enum UpdateKind
{
    /// <summary>Nothing that needs an answer.</summary>
    Ignored,

    /// <summary>A button was tapped.</summary>
    Tap,

    /// <summary>Something was typed.</summary>
    Text,

    /// <summary>A command was given.</summary>
    Command,

    /// <summary>The chat was started, perhaps through a link.</summary>
    Start,

    /// <summary>A photo, a voice message, a contact, a location, a sticker, a file.</summary>
    Unreadable,

    /// <summary>The visitor blocked the bot.</summary>
    Blocked,

    /// <summary>A group or a channel: the bot leaves it.</summary>
    Group,

    /// <summary>Of the bot's own making: the visit is over, its screen is to be covered.</summary>
    Cover,
}

/// <summary>What became of an update.</summary>
internal enum UpdateEnd
{
    /// <summary>Everything was done that there was to do.</summary>
    Done,

    /// <summary>It is still being handled, and its chat sends faster than anybody can read: nobody is to wait for it.</summary>
    LetGo,
}

/// <summary>
/// All that is read of an update: plain data without references, so that it can live in pinned memory.
/// </summary>
[HeldIn(typeof(Update))]
internal struct UpdateData
{
    public long Id;
    public long Chat;
    public long Message;

    /// <summary>When the message was written, in seconds since 1970 (Bot API: Message.date); 0 = not accessible any more.</summary>
    public long Date;

    public UpdateKind Kind;
    public ChatCommand Command;

    /// <summary>It does more than show a screen: it hides or removes, and must not be dropped.</summary>
    public bool MustRun;

    /// <summary>Bot API: CallbackQuery.id.</summary>
    public InlineText Callback;

    /// <summary>The address behind the button, or of the link that started the chat.</summary>
    public InlineText Address;

    /// <summary>The tag of the app's language: a hint for the first screen.</summary>
    public InlineText Language;
}

/// <summary>
/// An update on its way through a lane. Holds the chat's id, what was tapped and what was typed, from the poll until the turn
/// is over; then <see cref="Clear"/> overwrites it all. Its memory is pinned, and pooled by <see cref="UpdatePool"/>.
/// </summary>
[Holds(
    what: "the Telegram id of the chat, the ids and dates of messages, the button, the text, and the language of the app",
    why: "to answer in the right chat",
    where: "pinned memory",
    until: "the end of the turn, or of a wait of at most 5 updates before it: overwritten")]
internal sealed class Update
{
    private readonly UpdateData[] data = GC.AllocateArray<UpdateData>(1, pinned: true);
    private TaskCompletionSource<UpdateEnd>? handled;

    /// <summary>What was read.</summary>
    public ref UpdateData Data => ref data[0];

    /// <summary>What was typed, or null.</summary>
    public VisitorText? Text { get; set; }

    /// <summary>Asks to be told when it was handled; before it goes into its lane.</summary>
    /// <returns>Ends when its turn is over, or nobody need wait for that; cancelled where the program ends first.</returns>
    public Task<UpdateEnd> TrackAsync() => (handled = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Tells whoever asked.</summary>
    public void Settle(UpdateEnd end) => handled?.TrySetResult(end);

    /// <summary>The message that it is about.</summary>
    public MessageRef Message => new(Data.Message, Data.Date);

    /// <summary>The language of the app, as far as the book has it.</summary>
    /// <returns>
    /// The book's own code; null where the app says none, <see cref="Input.Started.OtherLanguage"/> where the book has it not.
    /// </returns>
    public string? LanguageIn(Book book)
    {
        // A tag is matched by its first part: pt-br speaks pt (BCP 47, 2.2.1).
        var tag = Data.Language.Span;
        if (tag.IsEmpty)
            return null;

        var dash = tag.IndexOf('-');
        var first = dash < 0 ? tag : tag[..dash];
        foreach (var language in book.Languages)
        {
            if (first.Equals(language.Code, StringComparison.OrdinalIgnoreCase))
                return language.Code;
        }

        return Input.Started.OtherLanguage;
    }

    /// <summary>Overwrites everything. Whoever still waits for it learns that it was not handled.</summary>
    public void Clear()
    {
        handled?.TrySetCanceled();
        handled = null;
        Text?.Dispose();
        Text = null;
        Data = default;
    }
}

/// <summary>A message of a chat.</summary>
/// <param name="Id">Its id in its chat; 0 for none.</param>
/// <param name="Date">When it was written, in seconds since 1970.</param>
[HeldIn(typeof(VisitStore))]
internal readonly record struct MessageRef(long Id, long Date);
