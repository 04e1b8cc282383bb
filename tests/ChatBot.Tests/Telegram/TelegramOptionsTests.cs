using ChatBot.Hosting;
using ChatBot.Telegram;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Tests.Telegram;

public sealed class TelegramOptionsTests
{
    private const string Token = "123456789:AbCdEfGhIjKlMnOpQrStUvWxYz012345678";

    [Fact]
    public void Without_a_token_the_channel_is_off()
    {
        var (settings, problem) = Read();

        Assert.Null(problem);
        Assert.False(settings!.HasToken);
    }

    [Fact]
    public void A_token_is_enough()
    {
        var (settings, problem) = Read(("Telegram:Token", $" {Token}\n"));

        Assert.Null(problem);
        Assert.Equal(new TelegramOptions(Token, "https://api.telegram.org", null, TimeSpan.FromMinutes(15), true), settings);
    }

    [Theory]
    [InlineData("Telegram:Token", "", "Telegram:Token is empty")]
    [InlineData("Telegram:Token", "canary-not-a-token", "BotFather")]
    [InlineData("Telegram:Token", "12345678901234567:AbCdEfGhIjKlMnOpQrStUvWxYz012345678", "at most 16 digits")]
    [InlineData("Telegram:TokenFile", "/no/such/file", "can't be read")]
    [InlineData("Telegram:Tokn", "x", "Telegram:Tokn is not a setting")]
    [InlineData("Telegram:ApiRoot", "http://api.example.org", "plain http to another machine")]
    [InlineData("Telegram:ApiRoot", "api.example.org", "Telegram:ApiRoot is not an address")]
    [InlineData("Telegram:ApiRoot", "ftp://localhost", "Telegram:ApiRoot is not an address")]
    [InlineData("Telegram:Proxy", "proxy:3128", "Telegram:Proxy is not an address")]
    [InlineData("Telegram:Proxy", "https://proxy:3128", "Telegram:Proxy is not an address")]
    [InlineData("Telegram:SendsPerSecond", "-1", "Telegram:SendsPerSecond is not a whole number from 0 (no limit) to 1000")]
    [InlineData("Telegram:AnswersPerChat", "-1", "Telegram:AnswersPerChat is not a whole number from 0 (no limit) to 1000")]
    [InlineData("Telegram:SendsPerSecond", "fast", "Telegram:SendsPerSecond is not a whole number")]
    [InlineData("Telegram:Copies", "0", "Telegram:Copies is not a whole number from 1 to 100")]
    [InlineData("Visits:Minutes", "-1", "Visits:Minutes is not a whole number")]
    [InlineData("Visits:Minutes", "soon", "Visits:Minutes is not a whole number")]
    [InlineData("Visits:Cover", "perhaps", "Visits:Cover is neither")]
    public void Each_wrong_setting_gets_one_sentence_without_its_secret(string key, string value, string sentence)
    {
        (string, string)[] pairs = key.StartsWith("Telegram:Token", StringComparison.Ordinal) ? [(key, value)] : [("Telegram:Token", Token), (key, value)];

        var (settings, problem) = Read(pairs);

        Assert.Null(settings);
        Assert.Contains(sentence, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Token_and_file_together_are_one_too_many()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Token);

        var (_, problem) = Read(("Telegram:Token", Token), ("Telegram:TokenFile", file));
        File.Delete(file);

        Assert.Contains("both set", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_comes_from_a_file_and_the_rest_from_settings()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Token + "\n");

        var (settings, problem) = Read(
            ("Telegram:TokenFile", file), ("Telegram:ApiRoot", "http://127.0.0.1:81/"), ("Telegram:Proxy", "socks5://user:word@proxy.example:1080"),
            ("Visits:Minutes", "0"), ("Visits:Cover", "False"));
        File.Delete(file);

        Assert.Null(problem);
        Assert.Equal(
            new TelegramOptions(Token, "http://127.0.0.1:81", new Uri("socks5://user:word@proxy.example:1080"), TimeSpan.Zero, false), settings);
        Assert.DoesNotContain(Token, settings!.ToString(), StringComparison.Ordinal);
    }

    private static (TelegramOptions? Settings, string? Problem) Read(params (string Key, string Value)[] pairs)
    {
        var (options, mistakes) = BotOptions.Read(
            new ConfigurationBuilder().AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());
        return (options?.Telegram, mistakes.SingleOrDefault());
    }
}
