using ChatBot.Hardening;

namespace ChatBot.Tests.Hardening;

public sealed class ProcessEnvironmentTests
{
    private static readonly HardeningOptions Usual = new() { AllowRoot = false, Dumpable = false };
    private static readonly ProcessEnvironment Good = new(IsLinux: true, IsRoot: false, Dumps: false, Diagnostics: false, CanSwap: false);

    [Theory]
    [InlineData("DOTNET_DbgEnableMiniDump", "1")]
    [InlineData("COMPlus_DbgEnableMiniDump", "1")]
    [InlineData("DOTNET_EnableCrashReport", "1")]
    [InlineData("DOTNET_EnableCrashReportOnly", "A")]
    public void A_dump_that_is_switched_on_is_seen_and_refused(string name, string value)
    {
        var found = ProcessEnvironment.Detect(asked => asked == name ? value : null);

        Assert.True(found.Dumps);
        Assert.Contains("take it away", StartupErrors.Find(found, Usual, hasToken: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    public void Diagnostics_are_on_where_nobody_switched_them_off(string? value, bool on)
    {
        var found = ProcessEnvironment.Detect(asked => asked == "DOTNET_EnableDiagnostics" ? value : null);

        Assert.Equal(on, found.Diagnostics);
        Assert.False(found.Dumps);
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public void Root_is_refused_with_a_token_unless_the_host_allows_it(bool hasToken, bool allowed, bool refused)
    {
        var refusal = StartupErrors.Find(Good with { IsRoot = true }, Usual with { AllowRoot = allowed }, hasToken);

        Assert.Equal(refused, refusal is not null);
    }

    [Fact]
    public void In_good_surroundings_nothing_is_refused_and_nothing_said()
    {
        Assert.Null(StartupErrors.Find(Good, Usual, hasToken: true));
        Assert.Empty(StartupWarnings.Find(Good, Usual, @sealed: true));
    }

    [Fact]
    public void Everything_else_that_weakens_the_promise_is_said_once()
    {
        var bad = Good with { IsRoot = true, Diagnostics = true, CanSwap = true };

        var said = StartupWarnings.Find(bad, new HardeningOptions { AllowRoot = true, Dumpable = true }, @sealed: false).ToList();

        Assert.Equal([StartupWarning.CoresAllowed, StartupWarning.CanSwap, StartupWarning.Diagnostics, StartupWarning.Dumpable, StartupWarning.Root], said);
        Assert.Equal([StartupWarning.NotLinux], StartupWarnings.Find(Good with { IsLinux = false }, Usual, @sealed: false));
    }

    [Theory]
    [InlineData("Filename Type Size\n", "0::/\n", "", "max", false)]
    [InlineData("Filename Type Size\n/swap file 1\n", "0::/\n", "", "max", true)]
    [InlineData("Filename Type Size\n/swap file 1\n", "0::/\n", "", "0\n", false)]
    [InlineData("Filename Type Size\n/swap file 1\n", "0::/system.slice/chatbot.service\n", "/system.slice/chatbot.service", "0\n", false)]
    [InlineData("Filename Type Size\n/swap file 1\n", "0::/system.slice/chatbot.service\n", "/system.slice", "0\n", false)]
    [InlineData("Filename Type Size\n/swap file 1\n", "0::/system.slice/chatbot.service\n", "/other", "0\n", true)]
    [InlineData(null, null, "", null, true)]
    public void Swap_is_possible_unless_there_is_none_or_a_limit_forbids_it(string? swaps, string? own, string group, string? limit, bool possible)
    {
        string? Read(string path) => path switch
        {
            "/proc/swaps" => swaps,
            "/proc/self/cgroup" => own,
            _ when path == $"/sys/fs/cgroup{group}/memory.swap.max" => limit,
            _ => null,
        };

        Assert.Equal(possible, Swap.IsPossible(Read));
    }
}
