using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Telegram;

/// <summary>How the bot reaches Telegram, and how long it remembers a visit.</summary>
/// <param name="Token">The bot's token. A secret: no message, log or address that is printed may hold it.</param>
/// <param name="ApiRoot">The Bot API's address, without a slash at the end.</param>
/// <param name="Proxy">An HTTP CONNECT or SOCKS5 proxy, or null.</param>
/// <param name="VisitLife">How long a silent visit is remembered; zero = not at all.</param>
/// <param name="Cover">Whether the screen of a visit that has ended is covered.</param>
internal sealed partial record TelegramOptions(string Token, string ApiRoot, Uri? Proxy, TimeSpan VisitLife, bool Cover)
{
    /// <summary>Telegram's own Bot API.</summary>
    public const string PublicApi = "https://api.telegram.org";

    private const int DefaultMinutes = 15;
    private const int MostMinutes = 24 * 60;
    private static readonly string[] TelegramKeys = ["Token", "TokenFile", "ApiRoot", "Proxy"];
    private static readonly string[] VisitsKeys = ["Minutes", "Cover"];

    /// <summary>Reads the sections <c>Telegram</c> and <c>Visits</c>.</summary>
    /// <param name="configuration">Environment, files and command line.</param>
    /// <returns>The settings, or none where no token is set; and what is wrong, in one sentence that holds no secret.</returns>
    public static (TelegramOptions? Settings, string? Problem) Read(IConfiguration configuration)
    {
        var telegram = configuration.GetSection("Telegram");
        var visits = configuration.GetSection("Visits");
        try
        {
            RefuseUnknown(telegram, TelegramKeys);
            RefuseUnknown(visits, VisitsKeys);
            var life = ReadMinutes(visits["Minutes"]);
            var cover = ReadFlag(visits["Cover"]);
            return ReadToken(telegram) is { } token
                ? (new TelegramOptions(token, ReadRoot(telegram["ApiRoot"]), ReadProxy(telegram["Proxy"]), life, cover), null)
                : (null, null);
        }
        catch (FormatException wrong)
        {
            return (null, wrong.Message);
        }
    }

    /// <summary>Never the token.</summary>
    /// <returns>A fixed word.</returns>
    public override string ToString() => nameof(TelegramOptions);

    private static void RefuseUnknown(IConfigurationSection section, string[] known)
    {
        foreach (var child in section.GetChildren())
        {
            if (!known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                throw new FormatException($"{section.Key}:{child.Key} is not a setting; there are {string.Join(", ", known)}.");
        }
    }

    private static string? ReadToken(IConfigurationSection telegram)
    {
        var token = telegram["Token"];
        var file = telegram["TokenFile"];
        if (token is not null && file is not null)
            throw new FormatException("Telegram:Token and Telegram:TokenFile are both set; keep one of them.");

        if (token is null && file is null)
            return null;

        var name = token is null ? "The file that Telegram:TokenFile names" : "Telegram:Token";
        token = (token ?? ReadFile(file!)).Trim();
        if (token.Length == 0)
            throw new FormatException($"{name} is empty; put in the token that BotFather gave you, or take the setting away.");

        return TokenShape().IsMatch(token)
            ? token
            : throw new FormatException($"{name} doesn't hold a token: BotFather's look like 123456789:AbC…, at most 16 digits, a colon, then letters.");
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FormatException("The file that Telegram:TokenFile names can't be read; check that it exists and may be read by this user.");
        }
    }

    private static string ReadRoot(string? root)
    {
        if (root is null)
            return PublicApi;

        if (!Uri.TryCreate(root, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
            throw new FormatException("Telegram:ApiRoot is not an address such as https://api.telegram.org.");

        if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback)
            throw new FormatException("Telegram:ApiRoot is plain http to another machine, where anybody on the way could read along; use https.");

        return uri.AbsoluteUri.TrimEnd('/');
    }

    private static Uri? ReadProxy(string? proxy)
    {
        if (proxy is null)
            return null;

        return Uri.TryCreate(proxy, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "socks5" && uri.Host.Length > 0
            && uri.AbsolutePath.Length <= 1 && uri.Query.Length == 0
            ? uri
            : throw new FormatException("Telegram:Proxy is not an address such as http://proxy.example:3128 or socks5://proxy.example:1080.");
    }

    private static TimeSpan ReadMinutes(string? minutes)
    {
        if (minutes is null)
            return TimeSpan.FromMinutes(DefaultMinutes);

        return int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostMinutes
            ? TimeSpan.FromMinutes(number)
            : throw new FormatException($"Visits:Minutes is not a whole number from 0 (remember nothing) to {MostMinutes}.");
    }

    private static bool ReadFlag(string? flag) => flag?.ToLowerInvariant() switch
    {
        null or "true" => true,
        "false" => false,
        _ => throw new FormatException("Visits:Cover is neither true nor false."),
    };

    // There is no published grammar for it: what BotFather gives is the bot's id, a colon and 35 letters; test servers take others.
    // Telegram's ids have at most 52 bits, which is 16 digits; Telegram.Bot takes no longer ones.
    [GeneratedRegex("^[0-9]{1,16}:[A-Za-z0-9_-]{20,100}$", RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape();
}
