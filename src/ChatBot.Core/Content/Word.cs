namespace ChatBot.Content;

/// <summary>
/// Every label and notice that the program itself shows. Each stands in <c>dialogs/LANGUAGE/bot.yaml</c> under
/// <c>words:</c>, in kebab case (<c>MissingTranslation</c> is <c>missing-translation</c>).
/// </summary>
public enum Word
{
    /// <summary>The first line of every screen in a chat list; gives nothing away, 40 characters or more.</summary>
    Neutral,

    /// <summary>The text of a covered screen.</summary>
    Cover,

    /// <summary>The button of a covered screen.</summary>
    Continue,

    /// <summary>Button: up.</summary>
    Back,

    /// <summary>Button: to the start.</summary>
    Home,

    /// <summary>Button: choose a language.</summary>
    Language,

    /// <summary>Button: hide.</summary>
    Hide,

    /// <summary>Button: the next part of a long page.</summary>
    More,

    /// <summary>Note: which part this is; <c>{part}</c> of <c>{parts}</c>.</summary>
    Part,

    /// <summary>Button and title: ask a question.</summary>
    AskTitle,

    /// <summary>Text of the place where a question is typed.</summary>
    AskText,

    /// <summary>What stands in an empty question box.</summary>
    AskHint,

    /// <summary>Button: send the question.</summary>
    Send,

    /// <summary>Title over pages offered for a question.</summary>
    AnswersTitle,

    /// <summary>Text over pages offered for a question.</summary>
    AnswersText,

    /// <summary>Title where no page fits.</summary>
    NoneTitle,

    /// <summary>Text where no page fits.</summary>
    NoneText,

    /// <summary>Button under an answer: not what you meant.</summary>
    OtherAnswers,

    /// <summary>Title over the help that is offered with every uncertain answer.</summary>
    UrgentTitle,

    /// <summary>Text while typed questions can't be answered yet.</summary>
    Learning,

    /// <summary>Note: the answer comes in another language, <c>{language}</c>.</summary>
    OtherLanguage,

    /// <summary>Title of the choice of languages.</summary>
    LanguagesTitle,

    /// <summary>Title of the choice of countries, and its button.</summary>
    CountriesTitle,

    /// <summary>Text of the choice of countries.</summary>
    CountriesText,

    /// <summary>Button: no country.</summary>
    NoCountry,

    /// <summary>Note on a country's own page; <c>{country}</c>.</summary>
    ForCountry,


    /// <summary>Note: what was tapped no longer exists.</summary>
    Outdated,

    /// <summary>Note: this page is not there in the visitor's language yet.</summary>
    MissingTranslation,

    /// <summary>Note: the text this was translated from has changed since; <c>{language}</c>.</summary>
    StaleTranslation,

    /// <summary>Note: nobody has signed this page yet.</summary>
    Draft,

    /// <summary>Note: who signed this page and when; <c>{by}</c>, <c>{on}</c>.</summary>
    Reviewed,

    /// <summary>Before the sources.</summary>
    Sources,

    /// <summary>Note: the question was removed from the chat.</summary>
    QuestionRemoved,

    /// <summary>Note: too many messages at once, the last ones were not read.</summary>
    TooFast,

    /// <summary>Title: the bot can't open what was sent.</summary>
    UnreadableTitle,

    /// <summary>Text: the bot can't open what was sent.</summary>
    UnreadableText,

    /// <summary>Button: remove it from this chat.</summary>
    RemoveIt,

    /// <summary>Button: leave it.</summary>
    LeaveIt,

    /// <summary>Note: it was removed.</summary>
    Removed,

    /// <summary>Title of the hidden screen.</summary>
    HiddenTitle,

    /// <summary>Text of the hidden screen.</summary>
    HiddenText,

    /// <summary>What could not be removed, and how to clear the chat by hand.</summary>
    HideRemains,

    /// <summary>Web button: to a neutral site, at once.</summary>
    Leave,

    /// <summary>Web note without script: the browser may remember what was typed.</summary>
    NoScript,

    /// <summary>Web note: the connection failed, try again.</summary>
    Offline,

    /// <summary>Web note: a text was copied to the clipboard.</summary>
    Copied,

    /// <summary>Web: the name of the row of fixed buttons, for screen readers.</summary>
    Navigation,

    /// <summary>Telegram: what the command <c>/start</c> and <c>/menu</c> does.</summary>
    CommandMenu,

    /// <summary>Telegram: what the command <c>/find</c> does.</summary>
    CommandFind,

    /// <summary>Telegram: what the command <c>/language</c> does.</summary>
    CommandLanguage,

    /// <summary>Telegram: what the command <c>/hide</c> does.</summary>
    CommandHide,

    /// <summary>Telegram: what the command <c>/privacy</c> does.</summary>
    CommandPrivacy,

    /// <summary>Telegram: the description before a chat starts.</summary>
    Description,

    /// <summary>Telegram: the description in the bot's profile.</summary>
    ShortDescription,
}
