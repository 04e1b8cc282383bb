using ChatBot.Hosting;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Tests.Telegram.Webhook;

public sealed class WebhookOptionsTests : IDisposable
{
    private const string Token = "123456789:AbCdEfGhIjKlMnOpQrStUvWxYz012345678";
    private const string Secret = "canary-of-a-secret-with-more-than-32-letters";

    private readonly string file = Path.GetTempFileName();

    public WebhookOptionsTests() => File.WriteAllText(file, Secret);

    public void Dispose() => File.Delete(file);

    [Fact]
    public void The_address_and_the_secret_are_enough()
    {
        var (options, mistakes) = Read([]);

        Assert.Empty(mistakes);
        Assert.True(options!.Telegram.HasWebhook);
    }

    [Theory]
    [InlineData("Telegram:Mode", "push", "Telegram:Mode is neither polling nor webhook")]
    [InlineData("Telegram:Webhook:Url", null, "needs Telegram:Webhook:Url")]
    [InlineData("Telegram:Webhook:SecretFile", null, "needs Telegram:Webhook:Url (the public address) and Telegram:Webhook:SecretFile")]
    [InlineData("Telegram:Webhook:Url", "http://bot.example.org/telegram", "not a public https address")]
    [InlineData("Telegram:Webhook:Url", "https://bot.example.org:444/telegram", "has port 444, but Telegram goes to 443, 80, 88, 8443 alone")]
    [InlineData("Telegram:Webhook:Url", "https://bot.example.org/telegram?x=1", "not a public https address")]
    [InlineData("Telegram:Webhook:SecretFile", "/no/such/file", "Telegram:Webhook:SecretFile names can't be read")]
    [InlineData("Telegram:Webhook:Urls", "", "Telegram:Webhook:Urls is empty")]
    [InlineData("Telegram:Webhook:Urls", "https://127.0.0.1:8090", "TLS is ended in front")]
    [InlineData("Telegram:Webhook:Secret", "canary", "Telegram:Webhook:Secret is not a setting")]
    [InlineData("Telegram:Copies", "2", "Visits:Minutes must be 0")]
    public void Each_wrong_setting_gets_one_sentence_without_its_secret(string key, string? value, string sentence)
    {
        var (options, mistakes) = Read([(key, value)]);

        Assert.Null(options);
        Assert.Contains(sentence, Assert.Single(mistakes), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", mistakes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("a secret with blanks that is long enough, canary")]
    public void A_secret_that_Telegram_would_not_take_or_that_can_be_guessed_is_refused(string secret)
    {
        File.WriteAllText(file, secret);

        var (_, mistakes) = Read([]);

        Assert.Contains("holds no secret", Assert.Single(mistakes), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, mistakes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Several_copies_that_remember_no_visits_are_fine()
    {
        var (options, mistakes) = Read([("Telegram:Copies", "2"), ("Visits:Minutes", "0")]);

        Assert.Empty(mistakes);
        Assert.Equal(2, options!.Telegram.Copies);
    }

    private (BotOptions? Options, IReadOnlyList<string> Mistakes) Read((string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Telegram:Token"] = Token,
            ["Telegram:Mode"] = "webhook",
            ["Telegram:Webhook:Url"] = "https://bot.example.org/telegram",
            ["Telegram:Webhook:SecretFile"] = file,
        };
        foreach (var (key, value) in changes)
        {
            if (value is null)
                settings.Remove(key);
            else
                settings[key] = value;
        }

        return BotOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
    }
}
