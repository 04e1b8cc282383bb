using ChatBot.Content;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram;

public sealed class ConversationTests
{
    private static BookLanguage English => Shipped.Trained.Language("en");

    [Fact]
    public async Task A_visit_from_start_to_hide_leaves_no_message_of_either_side()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5001);

        await visitor.TypeAsync("/start");
        await visitor.TapDataAsync("en/definitions");
        await visitor.TapDataAsync("en/definitions/refugee");
        Assert.Contains(Shipped.Trained.Find("en", null, "definitions/refugee")!.Title, visitor.Screen!.Text, StringComparison.Ordinal);
        await visitor.TapAsync(English[UiText.Back]);
        await visitor.TapAsync(English[UiText.Language]);
        await visitor.TapDataAsync($"{Shipped.Trained.Languages[^1].Code}/definitions");
        await visitor.TypeAsync("what is a refugee");
        Assert.Single(visitor.Chat.Messages);
        await visitor.TapDataAsync($"{Shipped.Trained.Languages[^1].Code}/hidden");

        Assert.Empty(visitor.Chat.Messages);
        Assert.Equal(0, server.Callbacks.Waiting);
    }

    [Fact]
    public async Task A_screen_starts_with_the_neutral_line_and_makes_no_sound_and_no_preview()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5002);

        await visitor.TypeAsync("/start");

        Assert.StartsWith(English[UiText.Neutral] + "\n\n", visitor.Screen!.Text, StringComparison.Ordinal);
        Assert.True(visitor.Screen.Silent);
        var sent = server.Requests.All.Last(request => request.Method == "sendMessage").Params;
        Assert.True((bool)sent["link_preview_options"]!["is_disabled"]!);
    }

    [Theory]
    [InlineData("hi", true)]
    [InlineData("pt-br", false)]
    [InlineData(null, false)]
    public async Task Whose_app_speaks_no_language_of_the_book_chooses_one_first(string? language, bool chooses)
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5020, language);

        await visitor.TypeAsync("/start");

        Assert.Equal(chooses, visitor.Screen!.Text.Contains(English[UiText.LanguagesTitle], StringComparison.Ordinal));
        if (chooses)
        {
            await visitor.TapAsync("Português");
            Assert.Contains(Shipped.Trained.Find("pt", null, "")!.Title, visitor.Screen.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_tap_edits_the_one_screen()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5003);
        await visitor.TypeAsync("/start");
        var screen = visitor.Screen!.Id;

        await visitor.TapDataAsync("en/definitions");

        Assert.Equal(screen, Assert.Single(visitor.Chat.Messages).Id);
        Assert.Contains(Shipped.Trained.Find("en", null, "definitions")!.Title, visitor.Screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_question_is_removed_and_the_answer_says_so()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5004);
        await visitor.TypeAsync("/start");
        var old = visitor.Screen!.Id;

        var question = await visitor.TypeAsync("what is a refugee");

        var left = Assert.Single(visitor.Chat.Messages);
        Assert.NotEqual(old, left.Id);
        Assert.Contains(English[UiText.QuestionRemoved], left.Text, StringComparison.Ordinal);
        var deletion = Assert.Single(server.Requests.All, request => request.Method == "deleteMessages" && Ids(request).Contains(question.Id));
        Assert.Equal([old, question.Id], Ids(deletion));
    }

    [Fact]
    public async Task Old_buttons_work_after_the_program_was_killed_and_started_again()
    {
        await using var server = await FakeBotApi.StartAsync();
        var visitor = new FakeVisitor(server, 5005);
        await using (var first = await TestBot.StartAsync(server, TestBot.Settings(server, cover: false)))
            await visitor.TypeAsync("/start");

        await using var second = await TestBot.StartAsync(server);
        await visitor.TapDataAsync("en/definitions");

        Assert.Contains(Shipped.Trained.Find("en", null, "definitions")!.Title, Assert.Single(visitor.Chat.Messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_leads_to_its_page_and_a_stale_one_to_the_nearest()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5006);

        await visitor.TypeAsync("/start en_definitions_refugee");
        var page = visitor.Screen!.Text;
        await visitor.TypeAsync("/start en_definitions_no-such-page");

        Assert.Contains(Shipped.Trained.Find("en", null, "definitions/refugee")!.Title, page, StringComparison.Ordinal);
        Assert.Contains(Shipped.Trained.Find("en", null, "definitions")!.Title, visitor.Screen!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/menu", "")]
    [InlineData("/privacy", "privacy")]
    [InlineData("/unknown", "")]
    [InlineData("/menu@guide_bot", "")]
    public async Task A_command_shows_its_place_and_is_removed(string command, string path)
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5007);
        await visitor.TypeAsync("/start");

        await visitor.TypeAsync(command);

        var page = path.Length == 0 ? "" : Shipped.Trained.Settings.Privacy;
        Assert.Contains(Shipped.Trained.Find("en", null, page)!.Title, Assert.Single(visitor.Chat.Messages).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tap_tells_screen_readers_the_title_only_where_the_book_says_so(bool announce)
    {
        var book = Shipped.Fixture.With(("bot.yaml", $"announce: {(announce ? "true" : "false")}\n")).Build().With(Shipped.Trained.Matcher!);
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server, book: book);
        var visitor = new FakeVisitor(server, 5008);
        await visitor.TypeAsync("/start");

        var query = await visitor.TapDataAsync("en/definitions");

        Assert.Equal(announce ? book.Find("en", null, "definitions")!.Title : null, server.Callbacks.TextOf(query));
    }

    internal static int[] Ids(Recorded deletion) => [.. deletion.Params["message_ids"]!.AsArray().Select(id => (int)id!)];
}
