using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Settings;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram;

/// <summary>How the bot reaches Telegram (<c>Telegram</c>), and how long it remembers a visit (<see cref="VisitsOptions"/>).</summary>
internal sealed partial record TelegramOptions
{
    /// <summary>Telegram's own Bot API.</summary>
    public const string PublicApi = "https://api.telegram.org";

    private const int MostSends = 1000;
    private const int MostCopies = 100;

    /// <summary>What the section may hold.</summary>
    public static readonly SectionSchema Schema = new(
        "Telegram",
        [
            new(nameof(Token), token => FindMistakeInToken("Telegram:Token", token)), new(nameof(TokenFile), FindMistakeInFile),
            new(nameof(ApiRoot), FindMistakeInRoot), new(nameof(Proxy), FindMistakeInProxy),
            new(nameof(Mode), FindMistakeInMode),
            // A section of its own: WebhookOptions.
            new("Webhook", SettingForms.Text, TakesList: true),
            new(nameof(SendsPerSecond), SettingForms.Number(
                NumberStyles.None, 0, MostSends, $"Telegram:SendsPerSecond is not a whole number from 0 (no limit) to {MostSends}.")),
            new(nameof(AnswersPerChat), SettingForms.Number(
                NumberStyles.None, 0, MostSends, $"Telegram:AnswersPerChat is not a whole number from 0 (no limit) to {MostSends}.")),
            new(nameof(Copies), SettingForms.Number(
                NumberStyles.None, 1, MostCopies, $"Telegram:Copies is not a whole number from 1 to {MostCopies}.")),
        ],
        FindClash);

    private const string Polling = "polling";
    private const string Webhook = "webhook";

    public TelegramOptions()
    {
    }

    public TelegramOptions(string token, string apiRoot, Uri? proxy, TimeSpan visitLife, bool cover) =>
        (Token, ApiRoot, Proxy, VisitLife, Cover) = (token, apiRoot, proxy, visitLife, cover);

    /// <summary>The bot's token; empty where none is set. A secret: no message, log or address that is printed may hold it.</summary>
    public string Token { get; set; } = "";

    /// <summary>The file with the token; null once it has been read.</summary>
    public string? TokenFile { get; set; }

    /// <summary>The Bot API's address, without a slash at the end.</summary>
    public string ApiRoot { get; set; } = PublicApi;

    /// <summary>An HTTP CONNECT or SOCKS5 proxy, or null.</summary>
    public Uri? Proxy { get; set; }

    /// <summary>How updates come: <c>polling</c>, asked for; or <c>webhook</c>, brought.</summary>
    public string Mode { get; set; } = Polling;

    /// <summary>The most new messages and covers in a second, of all copies together; 0 = as many as there are.</summary>
    public int SendsPerSecond { get; set; } = 30;

    /// <summary>
    /// The most that one chat is answered in a second, and three times as much at once; what is beyond waits, and where still more
    /// comes it is told so. 0 = as much as comes.
    /// </summary>
    public int AnswersPerChat { get; set; } = 20;

    /// <summary>How many copies of the program serve this bot.</summary>
    public int Copies { get; set; } = 1;

    /// <summary>How long a silent visit is remembered; zero = not at all.</summary>
    public TimeSpan VisitLife { get; internal set; }

    /// <summary>Whether the screen of a visit that has ended is covered.</summary>
    public bool Cover { get; internal set; }

    /// <summary>Whether there is a bot at all.</summary>
    internal bool HasToken => Token.Length > 0;

    /// <summary>Whether updates are brought.</summary>
    internal bool HasWebhook => Mode.Equals(Webhook, StringComparison.OrdinalIgnoreCase);

    /// <summary>Never the token.</summary>
    /// <returns>A fixed word.</returns>
    public override string ToString() => nameof(TelegramOptions);

    internal void Complete(VisitsOptions visits)
    {
        Token = (TokenFile is null ? Token : File.ReadAllText(TokenFile)).Trim();
        TokenFile = null;
        ApiRoot = new Uri(ApiRoot).AbsoluteUri.TrimEnd('/');
        VisitLife = TimeSpan.FromMinutes(visits.Minutes);
        Cover = visits.Cover;
    }

    private static string? FindClash(IConfigurationSection section)
    {
        if (section[nameof(Token)] is not null && section[nameof(TokenFile)] is not null)
            return "Telegram:Token and Telegram:TokenFile are both set; keep one of them.";

        return Webhook.Equals(section[nameof(Mode)], StringComparison.OrdinalIgnoreCase)
            && (section["Webhook:Url"] is null || section["Webhook:SecretFile"] is null)
                ? "Telegram:Mode is webhook, which needs Telegram:Webhook:Url (the public address) and Telegram:Webhook:SecretFile."
                : null;
    }

    private static string? FindMistakeInMode(string mode) =>
        mode.Equals(Polling, StringComparison.OrdinalIgnoreCase) || mode.Equals(Webhook, StringComparison.OrdinalIgnoreCase)
            ? null
            : "Telegram:Mode is neither polling nor webhook.";

    private static string? FindMistakeInFile(string path)
    {
        try
        {
            return FindMistakeInToken("The file that Telegram:TokenFile names", File.ReadAllText(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "The file that Telegram:TokenFile names can't be read; check that it exists and may be read by this user.";
        }
    }

    private static string? FindMistakeInToken(string name, string token)
    {
        token = token.Trim();
        if (token.Length == 0)
            return $"{name} is empty; put in the token that BotFather gave you, or take the setting away.";

        return TokenShape().IsMatch(token)
            ? null
            : $"{name} doesn't hold a token: BotFather's look like 123456789:AbC…, at most 16 digits, a colon, then letters.";
    }

    private static string? FindMistakeInRoot(string root)
    {
        if (!Uri.TryCreate(root, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
            return "Telegram:ApiRoot is not an address such as https://api.telegram.org.";

        return uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback
            ? "Telegram:ApiRoot is plain http to another machine, where anybody on the way could read along; use https."
            : null;
    }

    private static string? FindMistakeInProxy(string proxy) =>
        Uri.TryCreate(proxy, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "socks5" && uri.Host.Length > 0
        && uri.AbsolutePath.Length <= 1 && uri.Query.Length == 0
            ? null
            : "Telegram:Proxy is not an address such as http://proxy.example:3128 or socks5://proxy.example:1080.";

    // There is no published grammar for it: what BotFather gives is the bot's id, a colon and 35 letters; test servers take others.
    // Telegram's ids have at most 52 bits, which is 16 digits; Telegram.Bot takes no longer ones.
    [GeneratedRegex("^[0-9]{1,16}:[A-Za-z0-9_-]{20,100}$", RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape();
}
