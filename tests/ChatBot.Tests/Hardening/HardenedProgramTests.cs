using System.Diagnostics;
using System.Globalization;
using ChatBot.Tests.Telegram;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Hardening;

/// <summary>The real program, and what the kernel says of it.</summary>
public sealed class HardenedProgramTests
{
    [Fact]
    public async Task With_mini_dumps_it_does_not_start()
    {
        using var program = TheProgram.Start(TheProgram.SmallBook, ("DOTNET_DbgEnableMiniDump", "1"));
        await program.WaitForExitAsync();

        Assert.Equal(1, program.ExitCode);
        await Until.TrueAsync(() => program.Said("a crash would write what is in memory to a file"));
    }

    [Fact]
    public async Task As_root_with_a_token_it_does_not_start_and_without_one_it_does()
    {
        using var page = TheProgram.Start(TheProgram.SmallBook, ("Harden__AllowRoot", "false"));
        await Until.TrueAsync(() => page.Said("Open http"));
        using var bot = TheProgram.Start(
            TheProgram.SmallBook, ("Harden__AllowRoot", "false"), ("Telegram__Token", FakeBotApi.Token), ("Telegram__ApiRoot", "http://127.0.0.1:9"));

        await Until.TrueAsync(() => bot.HasExited || bot.Said("Telegram can't be reached"));

        Assert.Equal(Environment.IsPrivilegedProcess, bot.HasExited);
        if (bot.HasExited)
            await Until.TrueAsync(() => bot.Said("runs as root with a token set"));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task No_core_is_written_and_its_memory_is_nobodys_unless_a_test_says_so(string dumpable)
    {
        using var program = TheProgram.Start(TheProgram.SmallBook, ("Harden__Dumpable", dumpable));
        await Until.TrueAsync(() => program.Said("Open http"));

        var limits = await File.ReadAllLinesAsync($"/proc/{program.Id}/limits");

        Assert.Contains(limits, line => line.StartsWith("Max core file size", StringComparison.Ordinal)
            && line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[4..6] is ["0", "0"]);
        await Until.TrueAsync(() => program.Said("Health answers") && (dumpable == "false" || program.Said("That is for tests alone")));
        Assert.Equal(dumpable == "true", program.Said("That is for tests alone"));

        // The kernel gives the files of a process that is not dumpable to root (proc(5)); for root's own it makes no difference.
        if (!Environment.IsPrivilegedProcess)
            Assert.Equal(dumpable == "true", Owner($"/proc/{program.Id}/mem") != "0");
    }

    [Fact]
    public async Task An_unknown_or_wrong_setting_ends_the_program_with_one_sentence()
    {
        using var program = TheProgram.Start(TheProgram.SmallBook, ("Harden__Dumpable", "perhaps"));
        await program.WaitForExitAsync();

        Assert.Equal(1, program.ExitCode);
        await Until.TrueAsync(() => program.Said("Harden:Dumpable is neither true nor false."));
    }

    private static string Owner(string path)
    {
        using var stat = Process.Start(new ProcessStartInfo("stat", ["-c", "%u", path]) { RedirectStandardOutput = true })!;
        return int.Parse(stat.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }
}
