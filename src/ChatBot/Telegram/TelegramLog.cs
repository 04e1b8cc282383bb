using ChatBot.Hosting;
using ChatBot.Telegram.Api;

namespace ChatBot.Telegram;

/// <summary>
/// Everything that this channel can log: events, counts and codes. No method here takes a string or an exception, so that
/// nothing about a visitor can get into one.
/// </summary>
internal static partial class TelegramLog
{
    [LoggerMessage(1, LogLevel.Information, "Telegram: polling started.")]
    public static partial void Started(ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "Telegram: polling ended.")]
    public static partial void Stopped(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "Telegram: another copy of this bot is polling with the same token; trying again ({Times} times so far).")]
    public static partial void AnotherCopy(ILogger logger, int times);

    [LoggerMessage(4, LogLevel.Warning, "Telegram: {Outcome} (code {Code}) to {Method}.")]
    public static partial void Unexpected(ILogger logger, ApiOutcome outcome, int code, ApiMethod method);

    [LoggerMessage(5, LogLevel.Error, "Telegram: an update could not be handled ({Failure}).")]
    public static partial void Unhandled(ILogger logger, SafeException failure);

    [LoggerMessage(6, LogLevel.Warning, "Telegram: an update that could not be read was left out.")]
    public static partial void Unreadable(ILogger logger);

    [LoggerMessage(7, LogLevel.Warning, "Telegram: this bot can be added to groups; switch that off in BotFather (/setjoingroups).")]
    public static partial void CanJoinGroups(ILogger logger);

    [LoggerMessage(8, LogLevel.Warning, "Telegram: this bot can read all messages of groups; switch privacy mode on in BotFather (/setprivacy).")]
    public static partial void ReadsGroups(ILogger logger);

    [LoggerMessage(9, LogLevel.Information, "Telegram: commands and descriptions are as the book has them ({Changed} changed).")]
    public static partial void ProfileSet(ILogger logger, int changed);

    [LoggerMessage(10, LogLevel.Information, "Telegram: polling pauses, {Chats} chats wait.")]
    public static partial void Paused(ILogger logger, int chats);

    [LoggerMessage(11, LogLevel.Critical, "Telegram: the token is wrong or was revoked. Get a new one from BotFather and set Telegram:Token or Telegram:TokenFile.")]
    public static partial void WrongToken(ILogger logger);

    [LoggerMessage(12, LogLevel.Critical, "Telegram: there is no Bot API at Telegram:ApiRoot, or the token is malformed.")]
    public static partial void NoApi(ILogger logger);

    [LoggerMessage(13, LogLevel.Critical, "Telegram: another copy of this bot kept polling with the same token; stop it, only one may run.")]
    public static partial void GivenUp(ILogger logger);

    [LoggerMessage(14, LogLevel.Warning, "Telegram: {Lanes} chats were still being answered when time was up.")]
    public static partial void CutShort(ILogger logger, int lanes);

    [LoggerMessage(15, LogLevel.Warning, "Telegram: this machine has no OpenSSL 3 that forgets what it decrypted: parts of messages can stay in memory until the program ends.")]
    public static partial void TlsRemembers(ILogger logger);

    [LoggerMessage(16, LogLevel.Warning, "Telegram: a webhook is set for this bot, so polling gets nothing; trying again ({Times} times so far).")]
    public static partial void WebhookSet(ILogger logger, int times);

    [LoggerMessage(17, LogLevel.Critical, "Telegram: the webhook that was set for this bot stays; stop what set it, or start the program again, which takes it away.")]
    public static partial void GivenUpToWebhook(ILogger logger);

    [LoggerMessage(18, LogLevel.Debug, "Telegram: {Updates} updates so far took so long that they were confirmed before they were handled; they would not come again after a crash.")]
    public static partial void LetGo(ILogger logger, int updates);

    [LoggerMessage(19, LogLevel.Warning, "Telegram can't be reached: its name can't be found (DNS). Check the network and this machine's name server. The program keeps trying.")]
    public static partial void NameNotFound(ILogger logger);

    [LoggerMessage(20, LogLevel.Warning, "Telegram can't be reached: no connection comes about. Check the network and the firewall; where Telegram is blocked, set Telegram:Proxy. The program keeps trying.")]
    public static partial void NoRoute(ILogger logger);

    [LoggerMessage(21, LogLevel.Warning, "Telegram can't be reached: the proxy does not answer, or refuses. Check the address, user and password in Telegram:Proxy. The program keeps trying.")]
    public static partial void NoProxy(ILogger logger);

    [LoggerMessage(22, LogLevel.Warning, "Telegram can't be reached: something on the way ends the connection while TLS is agreed on. Check the firewall; where Telegram is blocked, set Telegram:Proxy. The program keeps trying.")]
    public static partial void NoTls(ILogger logger);

    [LoggerMessage(23, LogLevel.Warning, "Telegram can't be reached: its certificate is not yet valid. Check this machine's clock first. If the clock is right, somebody on the way opens TLS: use another network or a proxy. The program keeps trying.")]
    public static partial void CertificateNotYetValid(ILogger logger);

    [LoggerMessage(24, LogLevel.Warning, "Telegram can't be reached: its certificate has expired. Check this machine's clock first. If the clock is right, somebody on the way opens TLS: use another network or a proxy. The program keeps trying.")]
    public static partial void CertificateExpired(ILogger logger);

    [LoggerMessage(25, LogLevel.Warning, "Telegram can't be reached: its certificate is not trusted. Check that this machine has the usual certificates (ca-certificates). If it has, somebody on the way opens TLS: use another network or a proxy. The program keeps trying.")]
    public static partial void CertificateUntrusted(ILogger logger);

    [LoggerMessage(26, LogLevel.Information, "Telegram can be reached again.")]
    public static partial void ReachedAgain(ILogger logger);

    [LoggerMessage(27, LogLevel.Information, "Telegram: it brings updates to Telegram:Webhook:Url from now on.")]
    public static partial void WebhookTaken(ILogger logger);

    [LoggerMessage(28, LogLevel.Warning, "Telegram: the webhook was changed elsewhere; it is set again. If this comes back, another program uses the token: /revoke it.")]
    public static partial void WebhookChanged(ILogger logger);

    [LoggerMessage(29, LogLevel.Warning, "Telegram: it could not bring updates to Telegram:Webhook:Url lately, {Waiting} wait. Check the proxy there: its certificate, its path, and that it passes on to Telegram:Webhook:Urls.")]
    public static partial void WebhookFails(ILogger logger, int waiting);

    [LoggerMessage(31, LogLevel.Information, "Telegram: nothing that it brings is taken any more; the webhook stays set, for other copies and the next start.")]
    public static partial void WebhookLeft(ILogger logger);

    [LoggerMessage(30, LogLevel.Critical, "Telegram: Telegram:Webhook:Urls can't be listened on: it is taken by another program, or is no address of this machine with a port above 1023.")]
    public static partial void NoAddress(ILogger logger);

    [LoggerMessage(32, LogLevel.Warning, "Telegram can't be reached: connections come about, and no answer comes. Check Telegram:ApiRoot, the firewall and the proxy, and whether Telegram itself is down. The program keeps trying.")]
    public static partial void NoAnswer(ILogger logger);
}
