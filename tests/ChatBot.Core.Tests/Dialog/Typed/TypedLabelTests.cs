using ChatBot.Content;
using ChatBot.Dialog;

namespace ChatBot.Tests.Dialog.Typed;

public sealed class TypedLabelTests
{
    private static readonly Address Page = new("en", null, new Place.Page("rights/arrest"));

    [Theory]
    [InlineData("hide")]
    [InlineData("  Stop. ")]
    [InlineData("ocultar")]
    [InlineData("إخفاء")]
    public void Hide_typed_hides(string typed)
    {
        var turn = Say(typed, Page);

        Assert.IsType<Effect.Hide>(turn.Effect);
        Assert.IsType<Place.Hidden>(turn.Screen.Address.Place);
        Assert.Empty(turn.Screen.Fixed);
    }

    [Fact]
    public void Back_typed_leads_where_the_button_leads()
    {
        Assert.Equal(Machine.Above(Shipped.Book, Page), Say("back", Page).Screen.Address);
        Assert.Equal(Machine.Above(Shipped.Book, Page), Say("volver", Page).Screen.Address);
    }

    [Fact]
    public void Home_and_language_typed_lead_there()
    {
        Assert.IsType<Place.Home>(Say("menu", Page).Screen.Address.Place);
        Assert.Equal(new Place.Languages(Page.Place), Say("language", Page).Screen.Address.Place);
    }

    [Fact]
    public void Of_a_visitor_of_whom_nothing_is_known_the_label_says_the_language()
    {
        Assert.Equal("es", Say("inicio", null).Screen.Address.Language);
        Assert.Equal("es", Say("gracias", null).Screen.Address.Language);
    }

    [Fact]
    public void A_label_in_a_sentence_is_a_question()
    {
        Assert.IsType<Effect.Show>(Say("how do i hide my number", Page).Effect);
        Assert.IsType<Effect.Show>(Say("stop the police", Page).Effect);
    }

    [Fact]
    public void The_removed_label_is_said()
    {
        using var text = VisitorText.Copy("menu");

        var screen = Machine.Step(Shipped.Book, Shipped.Moment, new Input.Said(text, Page, Removed: true)).Screen;

        Assert.Equal(Shipped.Book.Language("en")[UiText.QuestionRemoved], ChatBot.Text.Measure.PlainText(screen.Blocks[0]));
    }

    [Fact]
    public void Small_talk_is_answered_before_anything_is_learned()
    {
        var screen = Say("thank you", Page).Screen;

        Assert.IsType<Place.Ask>(screen.Address.Place);
        Assert.Contains("welcome", ChatBot.Text.Measure.PlainText(screen.Blocks[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bare_cry_for_help_shows_danger_and_then_the_services()
    {
        var screen = Say("help!!", Page).Screen;

        Assert.Equal(new Place.Page(Shipped.Book.UrgentPaths[0]), screen.Address.Place);
        Assert.Contains(screen.Groups[^1].Buttons, button => button.Action is ButtonAction.Go { Address.Place: Place.Find });
    }

    [Fact]
    public void None_is_said_in_a_language_of_the_book_with_the_others_as_buttons()
    {
        using var text = VisitorText.Copy("πόσο κοστίζει το εισιτήριο του τρένου");

        var screen = Machine.Step(Shipped.Trained, Shipped.Moment, new Input.Said(text, null, Removed: false)).Screen;

        Assert.Equal(("en", new Place.Answers()), (screen.Address.Language, screen.Address.Place));
        Assert.Equal(
            Shipped.Book.Languages.Skip(1).Select(language => language.Name),
            screen.Groups[^1].Buttons.Select(button => button.Label));
    }

    private static Turn Say(string typed, Address? at)
    {
        using var text = VisitorText.Copy(typed);
        return Machine.Step(Shipped.Book, Shipped.Moment, new Input.Said(text, at, Removed: false));
    }
}
