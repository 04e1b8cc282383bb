using ChatBot.Content;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram;

/// <summary>The real program over TLS, with an authority that it trusts through SSL_CERT_FILE alone.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly string authorityFile = Path.GetTempFileName();

    public void Dispose() => File.Delete(authorityFile);

    [Fact]
    public async Task A_visit_survives_kill_9_and_leaves_nothing_behind()
    {
        using var authority = Trust(new FakeAuthority());
        await using var server = await FakeBotApi.StartAsync(authority: authority);
        var visitor = new FakeVisitor(server, 5701998877);
        using (var first = Start(server))
        {
            await visitor.TypeAsync("/start");
            await visitor.TapDataAsync("en/definitions");
            await first.KillAsync();
        }

        using var second = Start(server);
        await visitor.TapDataAsync("en/definitions/refugee");
        await visitor.TapAsync(Shipped.Trained.Language("en")[UiText.Back]);
        await visitor.TapDataAsync("en/languages/definitions");
        await visitor.TapDataAsync("ar/definitions");
        await visitor.TypeAsync("canary-question");
        await visitor.TapDataAsync("ar/hidden");

        Assert.Empty(visitor.Chat.Messages);
        var took = await second.TerminateAsync();
        Assert.True(took < TimeSpan.FromSeconds(10), $"it took {took.TotalSeconds:0.0} s to end");
        Assert.Equal(0, second.ExitCode);
        Assert.True(second.Said("polling ended"));
        Assert.False(second.Said("canary") || second.Said("5701998877") || second.Said(FakeBotApi.Token));
    }

    [Fact]
    public async Task At_SIGTERM_an_open_screen_is_covered()
    {
        using var authority = Trust(new FakeAuthority());
        await using var server = await FakeBotApi.StartAsync(authority: authority);
        var visitor = new FakeVisitor(server, 5702);
        using var program = Start(server);
        await visitor.TypeAsync("/start");

        await program.TerminateAsync();

        Assert.EndsWith(Shipped.Trained.Language("en")[UiText.Cover], visitor.Screen!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other.example", 5, true)]
    [InlineData("localhost", -1, true)]
    [InlineData("localhost", 5, false)]
    [InlineData("localhost", 5, true, true)]
    public async Task A_wrong_name_an_expired_an_unknown_and_a_self_signed_certificate_are_refused(string name, int days, bool known, bool selfSigned = false)
    {
        using var authority = new FakeAuthority(name, DateTimeOffset.UtcNow.AddDays(days), selfSigned);
        using var other = new FakeAuthority();
        Trust(known ? authority : other);
        await using var server = await FakeBotApi.StartAsync(authority: authority);

        using var program = Start(server);
        await Until.TrueAsync(() => program.Said("Telegram can't be reached: its certificate"));

        Assert.Empty(server.Requests.All);
    }

    [Fact]
    public async Task A_wrong_token_ends_the_program_with_one_sentence_and_not_zero()
    {
        using var authority = Trust(new FakeAuthority());
        await using var server = await FakeBotApi.StartAsync(authority: authority);

        using var program = Start(server, ("Telegram__Token", "99:" + new string('z', 35)));
        await program.WaitForExitAsync();

        Assert.Equal(1, program.ExitCode);
        await Until.TrueAsync(() => program.Said("the token is wrong or was revoked"));
        Assert.False(program.Said("zzzz"));
    }

    [Fact]
    public async Task A_wrong_setting_ends_the_program_with_one_sentence_and_not_zero()
    {
        using var program = TheProgram.Start(("Telegram__Token", "canary"));
        await program.WaitForExitAsync();

        Assert.Equal(1, program.ExitCode);
        await Until.TrueAsync(() => program.Said("Telegram:Token doesn't hold a token"));
        Assert.False(program.Said("canary"));
    }

    [Theory]
    [InlineData("http")]
    [InlineData("socks5")]
    public async Task A_proxy_carries_everything(string scheme)
    {
        using var authority = Trust(new FakeAuthority());
        await using var server = await FakeBotApi.StartAsync(authority: authority);
        using var proxy = new FakeProxy();
        var visitor = new FakeVisitor(server, 5703);

        using var program = Start(server, ("Telegram__Proxy", $"{scheme}://127.0.0.1:{proxy.Port}"));
        await visitor.TypeAsync("/start");

        Assert.NotNull(visitor.Screen);
        Assert.True(proxy.Carried > 0);
    }

    private FakeAuthority Trust(FakeAuthority authority)
    {
        File.WriteAllText(authorityFile, authority.Pem);
        return authority;
    }

    private TheProgram Start(FakeBotApi server, params (string, string)[] more) => TheProgram.Start(
    [
        ("Telegram__Token", FakeBotApi.Token), ("Telegram__ApiRoot", server.Root), ("SSL_CERT_FILE", authorityFile),
        ("SSL_CERT_DIR", "/nonexistent"), .. more,
    ]);
}
