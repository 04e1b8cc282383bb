using ChatBot.Hosting;
using ChatBot.Web;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Tests.Web;

public sealed class WebOptionsTests
{
    [Fact]
    public void Without_settings_the_page_is_on_this_machine_only()
    {
        var (settings, problem) = Read();

        Assert.Null(problem);
        Assert.True(settings!.Enabled);
        Assert.Equal(["http://127.0.0.1:8080"], settings.Listening);
    }

    [Fact]
    public void Several_addresses_are_parted_by_semicolons()
    {
        var (settings, _) = Read(("Web:Urls", "http://127.0.0.1:8080; http://[::1]:8081;"));

        Assert.Equal(["http://127.0.0.1:8080", "http://[::1]:8081"], settings!.Listening);
    }

    [Fact]
    public void Without_the_page_only_loopback_is_listened_on()
    {
        var (settings, _) = Read(("Web:Enabled", "false"), ("Web:Urls", "http://0.0.0.0:80;http://*:80;http://*:81"));

        Assert.Equal(["http://127.0.0.1:80", "http://127.0.0.1:81"], settings!.Listening);
    }

    [Theory]
    [InlineData("Web:Enabled", "yes", "true or false")]
    [InlineData("Web:Urls", "", "Web:Enabled")]
    [InlineData("Web:Urls", " ; ", "Web:Enabled")]
    [InlineData("Web:Urls", "https://0.0.0.0:443", "TLS")]
    [InlineData("Web:Urls", "8080", "no address")]
    [InlineData("Web:Urls", "http://", "no address")]
    [InlineData("Web:Urls", "http://127.0.0.1:8080/bot", "no address")]
    [InlineData("Web:Urls", "http://127.0.0.1:99999", "no address")]
    [InlineData("Web:Urls", "http://unix:/tmp/socket", "no address")]
    public void A_wrong_setting_is_one_sentence_that_names_it(string name, string value, string says)
    {
        var (settings, problem) = Read((name, value));

        Assert.Null(settings);
        Assert.StartsWith(name, problem, StringComparison.Ordinal);
        Assert.Contains(says, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://guide.example:8080", "a name is no address of this machine")]
    [InlineData("http://localhost:0", "localhost needs a port")]
    public void A_name_does_not_mean_every_address(string url, string says)
    {
        var (settings, problem) = Read(("Web:Urls", url));

        Assert.Null(settings);
        Assert.Contains(says, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Enabled", "", true)]
    [InlineData("Enabled", " False ", false)]
    public void A_flag_is_read_as_hosts_write_it(string key, string value, bool enabled)
    {
        Assert.Equal(enabled, Read(("Web:" + key, value)).Settings!.Enabled);
    }

    private static (WebOptions? Settings, string? Problem) Read(params (string Name, string? Value)[] settings)
    {
        var (options, mistakes) = BotOptions.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
            .Build());
        return (options?.Web, mistakes.SingleOrDefault());
    }
}
