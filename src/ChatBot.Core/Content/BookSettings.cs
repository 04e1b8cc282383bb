namespace ChatBot.Content;

/// <summary>Settings for the book as a whole, from <c>dialogs/bot.yaml</c>.</summary>
/// <param name="Name">The bot's name: neutral, it stands in chat lists and in the page's title.</param>
/// <param name="Host">Who runs this copy, for the privacy page.</param>
/// <param name="Code">Where the program's code can be read: an https address.</param>
/// <param name="Languages">Codes of the languages, the default one first.</param>
/// <param name="Privacy">The id of the page that says what the bot does with what it is told.</param>
/// <param name="Find">What /find leads to: <c>find</c> for the directory, or the id of a page; null for the question box.</param>
/// <param name="Leave">The neutral site that the web page's Leave button goes to: an https address.</param>
/// <param name="SetName">Set the name on Telegram too (it is left alone otherwise).</param>
/// <param name="Announce">Tell screen readers the new title with each tap on Telegram.</param>
/// <param name="Limits">The limits that the checks hold.</param>
/// <param name="AskFirst">The id of the page with the questions to ask a service before trusting it, or null.</param>
/// <param name="Line">The host's own line, somebody to talk to; null where there is none.</param>
/// <param name="Contact">How to reach the host, an https address or a mailbox; null where only the name is given.</param>
public sealed record BookSettings(
    string Name,
    string Host,
    string Code,
    IReadOnlyList<string> Languages,
    string Privacy,
    string? Find,
    string Leave,
    bool SetName,
    bool Announce,
    BookLimits Limits,
    string? AskFirst = null,
    string? Contact = null,
    HostLine? Line = null);

/// <summary>Limits that the checks hold; lengths in UTF-16 units, as Telegram counts.</summary>
/// <param name="Label">The longest label of a button.</param>
/// <param name="Title">The longest title.</param>
/// <param name="Part">Where a long page is cut into parts.</param>
/// <param name="Text">The longest text of a page.</param>
/// <param name="Choices">The most content buttons of a screen.</param>
/// <param name="Taps">The most taps from the start to any page.</param>
/// <param name="ReviewDays">How long a signature under a page counts, in days.</param>
/// <param name="ListingWarnDays">After how many days unchecked a service carries a warning.</param>
/// <param name="ListingHideDays">After how many days unchecked a service is not shown any more.</param>
public sealed record BookLimits(
    int Label = 32, int Title = 64, int Part = 900, int Text = 700, int Choices = 8, int Taps = 3, int ReviewDays = 365,
    int ListingWarnDays = 90, int ListingHideDays = 180);
