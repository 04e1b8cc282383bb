namespace ChatBot.Dialog;

/// <summary>
/// The states of <see cref="DialogMachine"/>: one for each kind of <see cref="Place"/>. Only the kind: a place says what a
/// visitor looks at, and a state machine keeps every state that it has ever met.
/// </summary>
internal enum DialogState
{
    /// <summary>All the others together; and where somebody comes from who follows a link or taps a button, however old it is.</summary>
    Anywhere,
    Home,
    Page,
    Languages,
    Countries,
    Find,
    Listing,
    Phrases,
    Ask,
    Answers,
    Privacy,
    Remove,
    Hidden,
}

/// <summary>What moves <see cref="DialogMachine"/>: what a visitor does.</summary>
internal enum DialogTrigger
{
    Start,
    Choose,
    Say,
    Menu,
    Find,
    Language,
    Hide,
    Privacy,
    SendUnreadable,

    /// <summary>Up. On a screen it is a button that names its place; fired only where its label is typed.</summary>
    Back,
}
