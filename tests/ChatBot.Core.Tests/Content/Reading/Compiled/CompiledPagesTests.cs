using System.Buffers;
using ChatBot.Compiling;
using ChatBot.Content;
using ChatBot.Content.Reading.Compiled;
using ChatBot.Text;

namespace ChatBot.Tests.Content.Reading.Compiled;

public sealed class CompiledPagesTests
{
    private const string Pep = "en/health/pep.md";

    private static readonly byte[] File = Compile(Shipped.Fixture);
    private static readonly CompiledPages Pages = CompiledPages.Load(File)!;

    private static readonly string OwnSettings = Shipped.Fixture.Files.Single(file => file.Path == "bot.yaml").Text
        .Replace("host: ", "host: Another ", StringComparison.Ordinal);

    [Fact]
    public void The_shipped_book_is_the_same_as_without_them()
    {
        var book = Assemble(Shipped.Fixture)!;

        Assert.Equal(Dump(Shipped.Book), Dump(book));
        Assert.Equal(Pages.Book, book.Fingerprint);
    }

    [Fact]
    public void So_is_one_with_a_hosts_settings_and_pages_over_it()
    {
        var own = Shipped.Fixture.With(
            ("bot.yaml", OwnSettings), (Pep, Text(Pep).Replace("title: \"", "title: \"Our own ", StringComparison.Ordinal)), ("es/rights/our-own.md", Text("es/rights/arrest.md")), ("en/rights/our-own.md", Text("en/rights/arrest.md")),
            ("en/rights/index.md", "---\nmenu-add: [rights/our-own]\n---\n"));

        var book = Assemble(own)!;

        Assert.Equal(Dump(BuildUnchecked(own)), Dump(book));
        Assert.NotEqual(Pages.Book, book.Fingerprint);
        Assert.StartsWith("Another ", book.Settings.Host, StringComparison.Ordinal);
        Assert.Contains("Another ", Dump(book), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_changed_stands_in_the_pages_that_use_it()
    {
        var figures = Text("figures.yaml");
        var changed = Shipped.Fixture.With(("figures.yaml", figures.Replace("year: 20", "year: 19", StringComparison.Ordinal).Replace("as-of: 20", "as-of: 19", StringComparison.Ordinal)));

        Assert.NotEqual(Dump(Shipped.Book), Dump(Assemble(changed)!));
        Assert.Equal(Dump(BuildUnchecked(changed)), Dump(Assemble(changed)!));
    }

    [Fact]
    public void A_hosts_name_teaches_nothing_and_a_new_phrase_does()
    {
        var named = Assemble(Shipped.Fixture.With(("bot.yaml", OwnSettings)))!;
        var asked = Assemble(Shipped.Fixture.With((Pep, Text(Pep).Replace("ask:\n", "ask:\n  - where in our town is the tablet\n", StringComparison.Ordinal))))!;

        Assert.Equal(Shipped.Book.TopicFingerprints(), named.TopicFingerprints());
        Assert.Equal(["en"], asked.TopicFingerprints().Where(language => language.Value != Shipped.Book.TopicFingerprints()[language.Key]).Select(language => language.Key));
    }

    [Theory]
    [InlineData("---\ntitle: [\n---\nText.\n")]
    [InlineData("no header")]
    public void A_broken_page_over_them_is_left_to_the_compiler(string text) => Assert.Null(Assemble(Shipped.Fixture.With((Pep, text))));

    [Fact]
    public void What_is_damaged_cut_off_or_of_another_format_holds_nothing()
    {
        var damaged = File.ToArray();
        damaged[damaged.Length / 2] ^= 1;

        Assert.Null(CompiledPages.Load(damaged));
        Assert.Null(CompiledPages.Load(File.AsMemory(..^1)));
        Assert.Null(CompiledPages.Load(Array.Empty<byte>()));
    }

    [Fact]
    public void A_book_with_errors_is_not_written()
    {
        var to = new ArrayBufferWriter<byte>();

        Assert.Null(Compiler.Compile(Shipped.Fixture.With((Pep, "no header")).Files, Shipped.Fixture.Today, Zones.Find, to).Book);
        Assert.Equal(0, to.WrittenCount);
    }

    private static byte[] Compile(BookFixture fixture)
    {
        var to = new ArrayBufferWriter<byte>();
        Compiler.Compile(fixture.Files, fixture.Today, Zones.Find, to);
        return to.WrittenSpan.ToArray();
    }

    private static Book? Assemble(BookFixture fixture) => Compiler.Assemble(fixture.Files, fixture.Today, Zones.Find, Pages);

    // From the same door, with nothing compiled.
    private static Book BuildUnchecked(BookFixture fixture) => Compiler.Assemble(fixture.Files, fixture.Today, Zones.Find, CompiledPages.None)!;

    private static string Text(string path) => Shipped.Fixture.Files.Single(file => file.Path == path).Text.ReplaceLineEndings("\n");

    private static string Dump(Book book) => string.Join('\n',
    [
        book.Fingerprint, book.Settings.Host, string.Join(' ', book.Countries), string.Join(' ', book.UrgentPaths), string.Join(' ', book.Parents.OrderBy(parent => parent.Key, StringComparer.Ordinal)),
        .. book.TopicFingerprints().Select(language => $"{language}"),
        .. book.Topics().Select(language => $"{language.Key} {string.Join(' ', language.Value.OffTopic)} {string.Join(' ', language.Value.Words.Hashes.Span.ToArray())}"),
        .. book.Languages.SelectMany(language => language.Pages.Values).OrderBy(page => page.Language, StringComparer.Ordinal).ThenBy(page => $"{page.Path}@{page.Country}", StringComparer.Ordinal).Select(Dump),
    ]);

    private static string Dump(Page page) => string.Join('\n',
    [
        $"{page.Language}/{page.Path}@{page.Country} {page.Code} {page.IsMenu} {page.Urgent} {page.Stale} {page.Services} {page.Phrase} {page.Review} {page.File} {page.Fingerprint}",
        page.Title, page.Button, page.Under ?? "-", string.Join('|', page.Questions), string.Join('|', page.Aliases), string.Join('|', page.Sources),
        .. page.Choices.Select(group => $"{group.Title ?? "-"}: {string.Join(' ', group.Paths)}"),
        .. page.Parts.Select(part => string.Join('\n', part.Select(Dump))),
    ]);

    private static string Dump(TextBlock block) => block switch
    {
        TextBlock.Paragraph paragraph => $"paragraph {Dump(paragraph.Spans)}",
        TextBlock.Quote quote => $"quote {Dump(quote.Spans)}",
        TextBlock.Note note => $"note {Dump(note.Spans)}",
        TextBlock.Enumeration list => $"list {list.Ordered} {string.Join('\n', list.Items.Select(Dump))}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Dump(IReadOnlyList<TextSpan> spans) => string.Join('|', spans);
}
