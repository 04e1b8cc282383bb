using ChatBot.Dialog;

namespace ChatBot.Tests.Dialog;

public sealed class VisitorTextTests
{
    [Fact]
    public void Disposing_overwrites_the_letters()
    {
        var text = VisitorText.Copy("canary");
        var room = text.Room;

        text.Dispose();

        Assert.True(text.Span.IsEmpty);
        Assert.All(room.ToArray(), letter => Assert.Equal('\0', letter));
    }

    [Fact]
    public void Printing_it_never_shows_the_letters() =>
        Assert.DoesNotContain("canary", VisitorText.Copy("canary").ToString(), StringComparison.Ordinal);

    [Fact]
    public void An_input_that_is_printed_never_shows_the_letters() =>
        Assert.DoesNotContain("canary", new Input.Said(VisitorText.Copy("canary"), null, Removed: true).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_text_longer_than_a_message_is_cut() =>
        Assert.Equal(VisitorText.MaxLength, VisitorText.Copy(new string('x', 10_000)).Span.Length);
}
