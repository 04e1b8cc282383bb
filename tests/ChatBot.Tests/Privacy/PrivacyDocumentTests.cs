using System.Text.RegularExpressions;
using ChatBot.Cli;
using ChatBot.Hosting;
using ChatBot.Restart;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Tests.Privacy;

/// <summary>deploy/PRIVACY.md, <c>chatbot holds</c>, the settings' defaults and the visitor's own page say the same.</summary>
public partial class PrivacyDocumentTests
{
    // What the visitor's page says in plain words, for each type that holds something.
    private static readonly Dictionary<string, string> SaidAs = new()
    {
        ["ChatBot.Dialog.Address"] = "page",
        ["ChatBot.Dialog.Input"] = "your text",
        ["ChatBot.Dialog.Screen"] = "page",
        ["ChatBot.Dialog.VisitorText"] = "your text",
        ["ChatBot.Matching.Languages.MatchWorkspace"] = "your text",
        ["ChatBot.Telegram.Api.ApiResponse"] = "message ids",
        ["ChatBot.Wiping.WipingBuffer"] = "Telegram id",
        ["ChatBot.Telegram.Dispatching.ChatBudget"] = "Telegram id",
        ["ChatBot.Telegram.Dispatching.Lane"] = "message ids",
        ["ChatBot.Telegram.Dispatching.LaneDispatcher"] = "Telegram id",
        ["ChatBot.Telegram.Receiving.UpdateLedger"] = "",
        ["ChatBot.Telegram.Http.Transport"] = "Telegram id",
        ["ChatBot.Telegram.Receiving.Update"] = "Telegram id",
        ["ChatBot.Telegram.Visits.VisitStore"] = "page, chat and message ids",
        ["ChatBot.Telegram.Webhook.WebhookInbox"] = "",
        ["ChatBot.Wiping.PinnedChatTable"] = "Telegram id",
        ["ChatBot.Wiping.WipingMemoryPool"] = "your text",
        ["ChatBot.Web.Requests.FormBody"] = "your text",
        ["ChatBot.Web.Requests.UnfinishedConnections"] = "IP address",
        ["ChatBot.Web.WebChannel"] = "IP address",
    };

    private static readonly string Document = Read("deploy/PRIVACY.md");

    [Fact]
    public void The_document_has_the_table_that_the_program_prints()
    {
        Assert.Contains(HoldsCommand.Table, Document, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_control_names_a_file_and_a_test_that_are_there()
    {
        var controls = Document[Document.IndexOf("## Controls", StringComparison.Ordinal)..Document.IndexOf("## What is held", StringComparison.Ordinal)]
            .Split('\n').Where(line => line.StartsWith('|')).Skip(2).ToList();

        Assert.True(controls.Count > 20);
        Assert.All(controls, control =>
        {
            var links = Link().Matches(control);
            Assert.Equal(2, links.Count);
            Assert.True(File.Exists(PathOf(links[0].Groups["path"].Value)), control);
            Assert.Matches($@"public (async Task|void) {links[1].Groups["name"].Value}\(", File.ReadAllText(PathOf(links[1].Groups["path"].Value)));
        });
    }

    [Fact]
    public void Every_test_that_the_security_page_names_is_there()
    {
        var tests = string.Concat(Directory.EnumerateFiles(PathOf("../tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var named = TestName().Matches(Read("deploy/SECURITY.md")).Select(match => match.Groups["name"].Value).ToList();

        Assert.True(named.Count > 20);
        Assert.All(named, name => Assert.True(tests.Contains($" {name}(", StringComparison.Ordinal) || tests.Contains($"class {name}", StringComparison.Ordinal), name));
    }

    [Fact]
    public void The_times_in_the_document_are_the_programs_own()
    {
        var (visits, forget) = Defaults();

        Assert.Contains($"| {visits.TotalMinutes} minutes | `Visits:Minutes` |", Document, StringComparison.Ordinal);
        Assert.Contains($"| {forget.Quiet.TotalSeconds} seconds | `Forget:Quiet` |", Document, StringComparison.Ordinal);
        Assert.Contains($"| {forget.Latest.TotalMinutes} minutes | `Forget:Latest` |", Document, StringComparison.Ordinal);
        Assert.Contains($"{visits.TotalMinutes} minutes after the last tap", HoldsCommand.Table, StringComparison.Ordinal);
    }

    [Fact]
    public void The_visitors_page_names_all_that_is_held()
    {
        var page = Text(Read("dialogs/en/bot/privacy.md"));
        var types = HoldsCommand.Table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(row => row.Split('`')[1]).ToList();

        Assert.Equal(SaidAs.Keys.Order(StringComparer.Ordinal), types);
        Assert.All(SaidAs.Values, words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_visitors_page_names_the_time_in_every_language()
    {
        var minutes = Defaults().Visits.TotalMinutes;
        var pages = Directory.GetFiles(PathOf("../dialogs"), "privacy.md", SearchOption.AllDirectories);

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Matches($@"(?<!\d){minutes}(?!\d)", Text(File.ReadAllText(page))));
    }

    [Fact]
    public void Where_the_running_bot_lives_no_call_that_writes_or_prints_is_allowed()
    {
        var banned = Read("src/ChatBot/BannedSymbols.txt");
        var sources = Directory.GetFiles(PathOf("../src/ChatBot"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

        var lifted = sources.Where(file => File.ReadAllText(file).Contains("RS0030", StringComparison.Ordinal));

        Assert.Empty(lifted);
        Assert.Equal(["MappedFile.cs"], sources.Where(file => File.ReadAllText(file).Contains("MemoryMappedFile.", StringComparison.Ordinal)).Select(Path.GetFileName));
        Assert.DoesNotContain("MemoryMappedFileAccess.", Read("src/ChatBot/Books/MappedFile.cs").Replace("MemoryMappedFileAccess.Read)", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("RS0030.severity = error", Read(".editorconfig"), StringComparison.Ordinal);
        Assert.All(
            ["T:System.Console;", "LoggerExtensions;", "T:System.IO.FileStream;", "File.WriteAllText(", "File.AppendAllText(", "GetTempFileName;"],
            symbol => Assert.Contains(symbol, banned, StringComparison.Ordinal));
    }

    private static (TimeSpan Visits, RestartOptions Forget) Defaults()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Telegram:Token"] = Telegram.Fake.FakeBotApi.Token }).Build();
        var options = BotOptions.Read(settings).Options!;
        return (options.Telegram.VisitLife, options.Forget);
    }

    // Below the header.
    private static string Text(string page) => page[page.IndexOf("\n---\n", StringComparison.Ordinal)..];

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static string PathOf(string link) => Path.GetFullPath(Path.Combine(Repository.Root, "deploy", link));

    // A sentence with underscores, or a class of tests, between back ticks.
    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)+|[A-Z][A-Za-z]*Tests)`", RegexOptions.CultureInvariant)]
    private static partial Regex TestName();

    [GeneratedRegex(@"\[(?<name>[^\]]+)\]\((?<path>\.\./[^)]+)\)")]
    private static partial Regex Link();
}
