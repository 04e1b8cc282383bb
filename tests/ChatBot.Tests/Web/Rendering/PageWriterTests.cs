using System.Text;
using ChatBot.Dialog;
using ChatBot.Text;
using ChatBot.Web.Rendering;
using ChatBot.Wiping;

namespace ChatBot.Tests.Web.Rendering;

public sealed class PageWriterTests
{
    [Fact]
    public void Every_text_is_escaped()
    {
        var html = Write(screen => screen with
        {
            Title = TestBook.Nasty,
            Blocks = [new TextBlock.Quote([new TextSpan(TestBook.Nasty, SpanStyle.Bold, "https://example.org/\"><script>")]), TextBlock.Remark(TestBook.Nasty)],
            Groups = [new ButtonGroup(TestBook.Nasty, [new Button(TestBook.Nasty, new ButtonAction.Copy(TestBook.Nasty))])],
        });

        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Equal(8, html.Split("&lt;b&gt;&quot;Tom&quot; &amp; &#39;Ann&#39;&lt;/b&gt;").Length - 1);
    }

    [Fact]
    public void Text_in_another_language_says_so_and_notes_do_not()
    {
        var html = Write(screen => screen with
        {
            Address = screen.Address with { Language = "ar" },
            Blocks = [TextBlock.Remark("note"), TextBlock.Plain("text")],
        });

        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", html, StringComparison.Ordinal);
        Assert.Contains("<h1 tabindex=\"-1\" lang=\"en\" dir=\"ltr\">", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"note\">note</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p lang=\"en\" dir=\"ltr\">text</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_to_show_is_large_and_says_its_language_which_the_book_need_not_have()
    {
        var html = Write(screen => screen with { Title = "من در امان نیستم.", ShownIn = "fa", Blocks = [TextBlock.Remark("I am not safe.")] });

        Assert.Contains("<h1 tabindex=\"-1\" class=\"shown\" dir=\"auto\" lang=\"fa\">من در امان نیستم.</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"note\">I am not safe.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_tells_the_other_site_nothing()
    {
        var html = Write(screen => screen with
        {
            Groups = [new ButtonGroup(null, [new Button("Out", new ButtonAction.Open("https://example.org/?a=1&b=2"))])],
        });

        Assert.Contains(
            "<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"https://example.org/?a=1&amp;b=2\" class=\"out\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_comes_whole_through_small_blocks()
    {
        var text = string.Concat(Enumerable.Repeat("🦋語ب&a", 2000));

        var html = Write(screen => screen with { Title = text });

        Assert.Contains(text.Replace("&", "&amp;", StringComparison.Ordinal), html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_screen_has_no_question_box_and_no_fixed_buttons()
    {
        var book = TestBook.Make();

        var html = Write(_ => Machine.Show(book, DateTimeOffset.UnixEpoch, new Address("en", null, new Place.Hidden())));

        Assert.DoesNotContain("name=\"q\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<nav", html, StringComparison.Ordinal);
        Assert.Contains("name=\"leave\"", html, StringComparison.Ordinal);
    }

    private static string Write(Func<Screen, Screen> change)
    {
        var book = TestBook.Make();
        var screen = Machine.Show(book, DateTimeOffset.UnixEpoch, new Address("en", null, new Place.Home()));
        using var output = WipingBuffer.Rent();
        PageWriter.Write(output, book, change(screen));
        return Encoding.UTF8.GetString(output.Span);
    }
}
