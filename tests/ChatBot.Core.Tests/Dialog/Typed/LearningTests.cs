using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Text;

namespace ChatBot.Tests.Dialog.Typed;

public sealed class LearningTests
{
    private const string Nonsense = "zxqv wkrt plmf";

    [Fact]
    public void While_a_language_is_learned_what_nothing_answers_is_not_said_to_have_no_answer()
    {
        var partly = Shipped.Book.With(Shipped.Trained.Matcher!.PartOf("en")!);

        Assert.Contains(Shipped.Book.Default[UiText.Learning], Said(partly), StringComparison.Ordinal);
        Assert.DoesNotContain(Shipped.Book.Default[UiText.Learning], Said(Shipped.Trained), StringComparison.Ordinal);
    }

    private static string Said(Book book)
    {
        using var text = VisitorText.Copy(Nonsense);
        var screen = Machine.Step(book, Shipped.Moment, new Input.Said(text, new Address("en", null, new Place.Home()), Removed: true)).Screen;
        return string.Join('\n', screen.Blocks.Select(Measure.PlainText));
    }
}
