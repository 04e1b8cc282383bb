namespace ChatBot.Content;

/// <summary>
/// Every label and notice that the program itself shows. Each stands in <c>dialogs/LANGUAGE/bot.yaml</c> under
/// <c>words:</c>, in kebab case (<c>MissingTranslation</c> is <c>missing-translation</c>).
/// </summary>
public enum UiText
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

    /// <summary>Button and title: find a service.</summary>
    FindTitle,

    /// <summary>Text of the choice of a country for a service.</summary>
    FindText,

    /// <summary>Note where a place is chosen: typing is quicker.</summary>
    FindHint,

    /// <summary>Button: services that work in several countries.</summary>
    SeveralCountries,

    /// <summary>Title of the choice of a town; <c>{country}</c>.</summary>
    TownTitle,

    /// <summary>Button: no town, the whole country.</summary>
    WholeCountry,

    /// <summary>Title of the choice of a kind of help.</summary>
    NeedTitle,

    /// <summary>Button: health.</summary>
    NeedHealth,

    /// <summary>Button: legal help.</summary>
    NeedLegal,

    /// <summary>Button: groups that sex workers lead.</summary>
    NeedSexWorkerLed,

    /// <summary>Button: a place to sleep.</summary>
    NeedShelter,

    /// <summary>Button: asylum.</summary>
    NeedAsylum,

    /// <summary>Button: forced or trapped.</summary>
    NeedTrafficking,

    /// <summary>Button: somebody to talk to now.</summary>
    NeedCrisis,

    /// <summary>Button: after violence.</summary>
    NeedViolence,

    /// <summary>Button: children and young people.</summary>
    NeedChild,

    /// <summary>Button: tests for HIV and other infections.</summary>
    NeedTesting,

    /// <summary>Button: lesbian, gay, bisexual, trans and intersex people.</summary>
    NeedLgbt,

    /// <summary>Button: work and wages.</summary>
    NeedLabour,

    /// <summary>Button: food.</summary>
    NeedFood,

    /// <summary>Button: looking for relatives.</summary>
    NeedFamilyTracing,

    /// <summary>Button: the other kinds of help.</summary>
    NeedMore,

    /// <summary>Button: all kinds of help.</summary>
    NeedAll,

    /// <summary>Button under a page: services of the kind that it speaks of.</summary>
    FindPlaces,

    /// <summary>Title over services; <c>{need}</c>, <c>{place}</c>.</summary>
    ListTitle,

    /// <summary>Text where no service fits.</summary>
    ListNone,

    /// <summary>Note: there is no service in <c>{country}</c>.</summary>
    ListNotThere,

    /// <summary>Button: more services.</summary>
    MorePlaces,

    /// <summary>Title where a town's name is that of several; <c>{town}</c>.</summary>
    WhichTown,

    /// <summary>Card: it leads to helpers and does not help itself.</summary>
    CardFinder,

    /// <summary>Card: what for; <c>{kinds}</c>.</summary>
    CardKinds,

    /// <summary>Card: nobody knows what it helps with, and why it is shown all the same; <c>{place}</c>.</summary>
    CardKindsUnknown,

    /// <summary>Card in a list: what nobody knows, <c>{things}</c>, the most dangerous first.</summary>
    CardUnknown,

    /// <summary>One of these things: whether they tell immigration.</summary>
    UnknownImmigration,

    /// <summary>One of these things: whether they help people without residence papers.</summary>
    UnknownStatus,

    /// <summary>One of these things: whether they ask for papers.</summary>
    UnknownId,

    /// <summary>Card: where it works; <c>{place}</c>.</summary>
    CardPlace,

    /// <summary>Card: which languages are spoken; <c>{languages}</c>.</summary>
    CardLanguages,

    /// <summary>Card: when it is open; <c>{hours}</c>.</summary>
    CardHours,

    /// <summary>Card: nobody knows when it is open.</summary>
    CardHoursUnknown,

    /// <summary>Card: open now.</summary>
    CardOpen,

    /// <summary>Card: closed now.</summary>
    CardClosed,

    /// <summary>Card: what it costs; <c>{cost}</c>.</summary>
    CardCost,

    /// <summary>Card: helps people without residence papers.</summary>
    CardAnyStatus,

    /// <summary>Card: does not help everybody without residence papers.</summary>
    CardNotAnyStatus,

    /// <summary>Card: nobody knows whether residence papers matter.</summary>
    CardStatusUnknown,

    /// <summary>Card: wants to see papers.</summary>
    CardIdNeeded,

    /// <summary>Card: wants to see no papers.</summary>
    CardIdNotNeeded,

    /// <summary>Card: nobody knows whether it wants to see papers.</summary>
    CardIdUnknown,

    /// <summary>Card: keeps information from immigration; <c>{by}</c>, <c>{on}</c>.</summary>
    CardFirewall,

    /// <summary>Card: nobody knows whether it does.</summary>
    CardFirewallUnknown,

    /// <summary>Card: it does not.</summary>
    CardNoFirewall,

    /// <summary>Card: phone; <c>{phone}</c>.</summary>
    CardPhone,

    /// <summary>Card: email; <c>{email}</c>.</summary>
    CardEmail,

    /// <summary>Card: how to get there; <c>{address}</c>.</summary>
    CardAddress,

    /// <summary>Card: where it is stays secret.</summary>
    CardConfidential,

    /// <summary>Card: closed for a time.</summary>
    CardClosedForNow,

    /// <summary>Card: not there any more.</summary>
    CardGone,

    /// <summary>Card: when it was checked; <c>{on}</c>.</summary>
    CardChecked,

    /// <summary>Card: it was checked too long ago; <c>{on}</c>.</summary>
    CardCheckedLongAgo,

    /// <summary>Card: nobody has checked it yet.</summary>
    CardNotChecked,

    /// <summary>Card: how to report a mistake; <c>{host}</c>.</summary>
    CardMistake,

    /// <summary>Button: copy the phone number.</summary>
    CopyPhone,

    /// <summary>Button: copy the email address.</summary>
    CopyEmail,

    /// <summary>Button: copy a sentence to show.</summary>
    CopySentence,

    /// <summary>Button: the website.</summary>
    OpenWeb,

    /// <summary>Button: write on WhatsApp.</summary>
    OpenWhatsApp,

    /// <summary>Button: write on Telegram.</summary>
    OpenTelegram,

    /// <summary>Title of the numbers to call in danger; <c>{country}</c>.</summary>
    EmergencyTitle,

    /// <summary>Button: choose a country for the numbers to call in danger.</summary>
    EmergencyChoose,

    /// <summary>Line: the police.</summary>
    EmergencyPolice,

    /// <summary>Line: the ambulance.</summary>
    EmergencyAmbulance,

    /// <summary>Line: the fire brigade.</summary>
    EmergencyFire,

    /// <summary>Line: somebody to talk to.</summary>
    EmergencyCrisis,

    /// <summary>Line: somebody for children to talk to.</summary>
    EmergencyChild,

    /// <summary>Line: the number works in a region and often elsewhere, where no country is chosen.</summary>
    EmergencyAnywhere,

    /// <summary>Line: no numbers are known for <c>{country}</c>, and what to try.</summary>
    EmergencyNotThere,

    /// <summary>Line: text messages to <c>{number}</c>.</summary>
    EmergencyText,

    /// <summary>Line: text messages to <c>{number}</c>, after registering.</summary>
    EmergencyTextRegister,

    /// <summary>Line: called <c>{number}</c> and cannot speak: press <c>{keys}</c>.</summary>
    EmergencySilent,

    /// <summary>Line: no such line is known in <c>{country}</c>; <c>{button}</c> leads to lists of lines.</summary>
    EmergencyNoLine,

    /// <summary>Title and button: sentences to show to somebody who speaks another language.</summary>
    PhrasesTitle,

    /// <summary>Text over the sentences: what they are for.</summary>
    PhrasesText,

    /// <summary>Title over the languages in which a sentence can be shown.</summary>
    PhrasesLanguage,

    /// <summary>Button: takes the visitor's own language off the card.</summary>
    PhrasesCover,

    /// <summary>Line: nobody has checked the sentence.</summary>
    PhrasesDraft,

    /// <summary>Line: they may trace a call or send somebody.</summary>
    LineTraces,

    /// <summary>Line: they don't trace calls or send anybody unasked.</summary>
    LineTracesNot,

    /// <summary>Line: nobody knows whether they trace calls.</summary>
    LineTracesUnknown,

    /// <summary>Line: they must report some things.</summary>
    LineReports,

    /// <summary>Line: they don't have to report.</summary>
    LineReportsNot,

    /// <summary>Line: nobody knows whether they must report.</summary>
    LineReportsUnknown,

    /// <summary>The host's own line: <c>{name}</c>.</summary>
    TalkTitle,

    /// <summary>What the host's own line records: <c>{records}</c>.</summary>
    TalkRecords,

    /// <summary>Text over ranges of letters: the choice of a country in two taps.</summary>
    CountriesByLetter,

    /// <summary>Text under the choice of a country for emergency numbers: what to try when it is not there.</summary>
    CountriesNotListed,

    /// <summary>Button that calls <c>{number}</c>.</summary>
    EmergencyCall,

    /// <summary>Note: what a call, or a copied number, leaves on the phone.</summary>
    EmergencyStays,

    /// <summary>Line: they ask about papers.</summary>
    EmergencyAsks,

    /// <summary>Line: they don't ask about papers.</summary>
    EmergencyAsksNot,

    /// <summary>Line: nobody knows whether they ask about papers.</summary>
    EmergencyAsksUnknown,

    /// <summary>Note: where the numbers are from.</summary>
    EmergencySource,

    /// <summary>Note: what was tapped no longer exists.</summary>
    Outdated,

    /// <summary>Note: this page is not there in the visitor's language yet.</summary>
    MissingTranslation,

    /// <summary>Note: the text this was translated from has changed since; <c>{language}</c>.</summary>
    StaleTranslation,

    /// <summary>Note: nobody has signed this page yet.</summary>
    Draft,

    /// <summary>The same in a few words, over a page.</summary>
    DraftShort,

    /// <summary>Note: who signed this page and when; <c>{by}</c>, <c>{on}</c>.</summary>
    Reviewed,

    /// <summary>Title of a page's sources; <c>{count}</c> of them.</summary>
    Sources,

    /// <summary>Title over the pages that go on from a page.</summary>
    AlsoRead,

    /// <summary>On the start: who runs this copy; <c>{host}</c>.</summary>
    RunBy,

    /// <summary>On the start: not all texts were checked.</summary>
    SomeDrafts,

    /// <summary>Button on the start: nothing is saved, and where that ends.</summary>
    NothingSaved,

    /// <summary>Note: the question was removed from the chat.</summary>
    QuestionRemoved,

    /// <summary>Note: too many messages at once, the last ones were not read.</summary>
    TooFast,

    /// <summary>Note: the chat sends faster than anybody can read; what came last was not answered.</summary>
    TooOften,

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

    /// <summary>Shown for a moment when somebody hides: what the bot can't know of, and how to clear the chat by hand.</summary>
    HideOlder,

    /// <summary>Web button: to a neutral site, at once.</summary>
    Leave,

    /// <summary>Web note without script: the browser may remember what was typed.</summary>
    NoScript,

    /// <summary>Web note after an address that was scanned or shared: it stays in the browser's history.</summary>
    SharedAddress,

    /// <summary>Web note: the connection failed, try again.</summary>
    Offline,

    /// <summary>Web button: try again.</summary>
    TryAgain,

    /// <summary>Web note: the answer is slow.</summary>
    Slow,

    /// <summary>Web button: wait no longer.</summary>
    Cancel,

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
