using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Telegram.Webhook;

/// <summary>Knows Telegram by the secret that it sends with each update, and takes as long whatever is sent.</summary>
internal sealed class WebhookSecret(string secret)
{
    /// <summary>The header that brings it (Bot API: setWebhook.secret_token).</summary>
    public const string Header = "X-Telegram-Bot-Api-Secret-Token";

    // Digests have one length, so that not even the secret's can be measured.
    private readonly byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether a request brought the secret, once.</summary>
    public bool IsIn(IHeaderDictionary headers) =>
        headers[Header] is [{ } sent]
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent)), digest);
}
