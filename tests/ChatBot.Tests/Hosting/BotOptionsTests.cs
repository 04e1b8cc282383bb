using ChatBot.Hosting;
using ChatBot.Tests.Telegram;
using ChatBot.Tests.Telegram.Fake;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Hosting;

public sealed class BotOptionsTests
{
    [Fact]
    public async Task Three_mistakes_are_told_in_one_start()
    {
        using var program = TheProgram.Start(("Web__Url", "http://127.0.0.1:0"), ("Visits__Minutes", "soon"), ("Telegram__Token", "canary"));
        await program.WaitForExitAsync();

        Assert.Equal(1, program.ExitCode);
        await Until.TrueAsync(() => program.Said("Web:Url is not a setting; there are Enabled, Urls. Did you mean Web:Urls?"));
        await Until.TrueAsync(() => program.Said("Visits:Minutes is not a whole number"));
        await Until.TrueAsync(() => program.Said("Telegram:Token doesn't hold a token"));
        Assert.False(program.Said("canary"));
    }

    [Theory]
    [InlineData("Dialogs:Folder", "book", "Dialogs:Folder is not a setting; there are Folders, Models. Did you mean Dialogs:Folders?")]
    [InlineData("Dialogs:Languages", "en", "Dialogs:Languages is not a setting; there are Folders, Models.")]
    [InlineData("Web:Urls:0", "http://127.0.0.1:1", "Web:Urls is one value, but several are given; write them as one text.")]
    [InlineData("Dialog:Folders", "book", "Dialog is not a section; did you mean Dialogs?")]
    [InlineData("Telegarm:Token", "canary", "Telegarm is not a section; did you mean Telegram?")]
    [InlineData("Kestrel:Endpoints:Page:Url", "http://127.0.0.1:1", "Kestrel:Endpoints would overrule Web:Urls; say where the page listens with Web:Urls.")]
    [InlineData("Health:Urls", "http://guide.example:1", "Health:Urls has 'http://guide.example:1', but a name is no address of this machine; write its IP address, or 0.0.0.0 for every address it has.")]
    [InlineData("Health:Urls", "", "Health:Urls is empty; give an address such as http://127.0.0.1:18080, or take the setting away.")]
    public void A_slip_is_told_wherever_it_stands(string key, string value, string sentence)
    {
        Assert.Equal([sentence], BotOptions.Read(Configuration((key, value))).Mistakes);
    }

    [Fact]
    public void What_other_programs_set_is_not_ours_to_judge()
    {
        Assert.Empty(BotOptions.Read(Configuration(("Logging:LogLevel:Default", "Trace"), ("web_port", "1"), ("PATH", "/bin"), ("Shells:Depth", "1"))).Mistakes);
    }

    [Theory]
    [InlineData("Dialogs:Folders", "a; b ;")]
    [InlineData("Dialogs:Folders:0", "a", "Dialogs:Folders:1", "b")]
    public void Folders_are_a_text_or_a_list(params string[] pairs)
    {
        var options = BotOptions.Read(Configuration([.. pairs.Chunk(2).Select(pair => (pair[0], pair[1]))])).Options!;

        Assert.Equal(["a", "b"], options.Dialogs.Folders);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:18080")]
    [InlineData("http://[::1]:9090;http://127.0.0.1:80", "http://[::1]:19090")]
    [InlineData("http://*:60000", "http://127.0.0.1:50000")]
    [InlineData("http://0.0.0.0:0", "http://127.0.0.1:0")]
    public void Health_is_10000_ports_above_the_page(string page, string health)
    {
        Assert.Equal([health], BotOptions.Read(Configuration(("Web:Urls", page))).Options!.Health.Listening);
    }

    [Fact]
    public void The_host_checks_every_section_at_its_start_as_well()
    {
        var configuration = Configuration(("Harden:Root", "x"), ("Forget:Quiet", "0"));
        using var services = new ServiceCollection().AddBotOptions(configuration).BuildServiceProvider();

        var error = Assert.Throws<AggregateException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(2, error.InnerExceptions.Count);
        Assert.All(error.InnerExceptions, inner => Assert.IsType<OptionsValidationException>(inner));
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] pairs) =>
        new ConfigurationBuilder().AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
}
