using ChatBot.Telegram.Http;
using NetArchTest.Rules;

namespace ChatBot.Tests;

/// <summary>Who knows whom in the program.</summary>
public sealed class ArchitectureTests
{
    /// <summary>Each with what it may not know.</summary>
    public static TheoryData<string, string[]> Rules => new()
    {
        { "Books", ["Cli", "Hardening", "Hosting", "Hsds", "Restart", "Telegram", "Web"] },
        { "Hardening", ["Books", "Cli", "Hosting", "Restart", "Telegram", "Web"] },
        { "Hosting", ["Cli"] },
        { "Hsds", ["Cli", "Hardening", "Hosting", "Restart", "Telegram", "Web", "Wiping"] },
        { "Restart", ["Cli", "Hosting", "Telegram", "Web"] },
        { "Settings", ["Books", "Cli", "Hardening", "Hosting", "Restart", "Telegram", "Web", "Wiping"] },
        { "Telegram", ["Cli", "Web", "Hosting.BotHost", "Hosting.BotOptions"] },
        { "Translations", ["Cli", "Hardening", "Hosting", "Restart", "Telegram", "Web", "Wiping"] },
        { "Web", ["Cli", "Telegram", "Hosting.BotHost", "Hosting.BotOptions"] },
        { "Wiping", ["Books", "Cli", "Hardening", "Hosting", "Restart", "Telegram", "Web"] },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_part_of_the_program_does_not_know_those_that_know_it(string part, string[] unknown)
    {
        var result = Types.InAssembly(typeof(Transport).Assembly).That().ResideInNamespaceMatching($"^ChatBot\\.{part}(\\.|$)")
            .ShouldNot().HaveDependencyOnAny([.. unknown.Select(name => $"ChatBot.{name}")]).GetResult();

        Assert.Empty(result.FailingTypeNames ?? []);
    }

    // What puts the channel together makes the transport, and hands it to the API.
    [Fact]
    public void Only_the_API_speaks_through_the_transport()
    {
        var result = Types.InAssembly(typeof(Transport).Assembly).That().DoNotResideInNamespaceMatching(@"^ChatBot\.Telegram\.(Api|Http)(\.|$)")
            .And().DoNotHaveName("TelegramServices")
            .ShouldNot().HaveDependencyOn(typeof(Transport).FullName).GetResult();

        Assert.Empty(result.FailingTypeNames ?? []);
    }
}
