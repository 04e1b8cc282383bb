using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Dialog;
using ChatBot.Telegram.Rendering;
using ChatBot.Text;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;

namespace ChatBot.Tests.Telegram.Rendering;

public sealed class ScreenWriterTests
{
    private static readonly Address Here = new("en", null, new Place.Page("rights/firewall"));

    [Fact]
    public void A_screen_is_a_neutral_line_a_title_blocks_and_buttons()
    {
        var screen = Screen(
            [
                new TextBlock.Paragraph([new TextSpan("Plain "), new TextSpan("bold", SpanStyle.Bold), new TextSpan(" and "), new TextSpan("both", SpanStyle.Bold | SpanStyle.Italic)]),
                new TextBlock.Enumeration(false, [[new TextSpan("one")], [new TextSpan("two", SpanStyle.Plain, "https://example.org/2")]]),
                new TextBlock.Enumeration(true, [[new TextSpan("first")], [new TextSpan("second")]]),
                new TextBlock.Quote([new TextSpan("Said 😀 so")]),
                TextBlock.Remark("Noted."),
            ],
            new Button("Help now", Go("rights/arrest"), ButtonWeight.Urgent),
            new Button("Open", new ButtonAction.Open("https://example.org/")),
            new Button("Copy", new ButtonAction.Copy("+49 30 1")));

        var written = Write(screen);

        Assert.Equal("Neutral line.\n\nTitle\n\nPlain bold and both\n\n• one\n• two\n\n1. first\n2. second\n\nSaid 😀 so\n\nNoted.", (string)written["text"]!);
        Assert.Equal(
            """[{"type":"bold","offset":15,"length":5},{"type":"bold","offset":28,"length":4},{"type":"bold","offset":37,"length":4},{"type":"italic","offset":37,"length":4},{"type":"text_link","offset":51,"length":3,"url":"https://example.org/2"},{"type":"blockquote","offset":76,"length":10},{"type":"italic","offset":88,"length":6}]""",
            written["entities"]!.ToJsonString());
        Assert.Equal(
            """{"inline_keyboard":[[{"text":"Help now","style":"danger","callback_data":"en/rights/arrest"}],[{"text":"Open","url":"https://example.org/"}],[{"text":"Copy","copy_text":{"text":"+49 30 1"}}],[{"text":"Back","callback_data":"en/rights"},{"text":"Home","callback_data":"en/home"}]]}""",
            written["reply_markup"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void A_sentence_to_show_stands_first_in_bold_and_the_visitors_own_language_beneath()
    {
        var here = AddressReader.Read(Shipped.Book, "en/phrases/not-understand/ar").Address;

        using var text = ScreenText.Of(Machine.Show(Shipped.Book, Shipped.Moment, here));

        var parts = text.Text.ToString().Split("\n\n")[1..];
        Assert.Equal(["\u2068لا أفهم.\u2069", "La afham.", "I do not understand.", Shipped.Book.Default[ChatBot.Content.UiText.PhrasesDraft]], parts);
        Assert.Equal(["bold", "italic", "italic"], text.Entities.Select(entity => entity.Type));
    }

    [Fact]
    public void Quotation_marks_line_ends_and_controls_come_through_unchanged()
    {
        const string Words = "\"quoted\" \\ back\r\n\tand \u0001 عربي \u2068x\u2069 😀";

        var written = Write(Screen([TextBlock.Plain(Words)]));

        Assert.EndsWith(Words, (string)written["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_never_sent()
    {
        var written = Write(Screen([TextBlock.Plain("a\ud83d b")]));

        Assert.EndsWith("a\ufffd b", (string)written["text"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4072, 4096, false)]
    [InlineData(4076, 4096, false)]
    [InlineData(4077, 4096, true)]
    [InlineData(9000, 4096, true)]
    public void A_text_is_cut_at_4096_UTF_16_units(int length, int written, bool cut)
    {
        using var text = ScreenText.Of(Screen([TextBlock.Remark(new string('x', length - 2))]));

        var words = text.Text.ToString();
        Assert.True(words.Length <= written);
        Assert.Equal(cut, words.EndsWith('…'));
        Assert.All(text.Entities, entity => Assert.True(entity.Offset + entity.Length <= words.Length));
    }

    [Fact]
    public void A_cut_never_parts_a_surrogate_pair()
    {
        using var cut = ScreenText.Of(Screen([TextBlock.Plain("x" + string.Concat(Enumerable.Repeat("😀", 3000)))]));

        var text = cut.Text.ToString();
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }

    private static Screen Screen(IReadOnlyList<TextBlock> blocks, params Button[] buttons) => new(
        Here, "en", "Neutral line.", "Title", blocks, buttons.Length == 0 ? [] : [new ButtonGroup(null, buttons)],
        [[new Button("Back", Go("rights")), new Button("Home", new ButtonAction.Go(Here.At(new Place.Home())))]]);

    private static ButtonAction.Go Go(string path) => new(Here.At(new Place.Page(path)));

    private static JsonObject Write(Screen screen)
    {
        using var body = WipingBuffer.Rent();
        body.Raw("{\"chat_id\":1"u8);
        ScreenWriter.Write(body, screen);
        body.Raw("}"u8);
        return JsonNode.Parse(body.Span)!.AsObject();
    }
}
