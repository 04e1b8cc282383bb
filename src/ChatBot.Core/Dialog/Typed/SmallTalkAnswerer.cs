using ChatBot.Content;
using ChatBot.Dialog.Screens;
using ChatBot.Text;
using UiText = ChatBot.Content.UiText;

namespace ChatBot.Dialog.Typed;

/// <summary>From small talk and the bare cry for help to a screen.</summary>
internal static class SmallTalkAnswerer
{
    /// <summary>The short answer, and the ways on.</summary>
    public static TypedAnswer Talk(Book book, Address at, SmallTalk talk)
    {
        var here = at.At(new Place.Ask());
        var words = book.Language(here.Language);
        var ways = book.Settings.Find is { } find ? new ButtonGroup[] { new(null, [Choices.ButtonTo(book, here, find)]) } : [];
        var screen = Frame.Around(book, here, words[UiText.AskTitle],
            [TextBlock.Plain(talk.Answer), TextBlock.Plain(words[UiText.AskText])], [.. Urgent.Group(book, here, []), .. ways]);
        return new TypedAnswer(TypedOutcome.SmallTalk, screen, []);
    }

    /// <summary>In danger: the first urgent page, then the services; null where the book has neither.</summary>
    public static TypedAnswer? Help(Book book, DateTimeOffset moment, Address at)
    {
        List<string> places = [.. book.UrgentPaths.Take(1), .. book.Settings.Find is { } find ? [find] : Array.Empty<string>()];
        if (places is not [var first, ..])
            return null;

        var screen = ScreenComposer.Compose(book, moment, at.At(Choices.PlaceOf(first)));
        if (places.Count > 1)
            screen = screen with { Groups = [.. screen.Groups, new ButtonGroup(null, [Choices.ButtonTo(book, screen.Address, places[1])])] };

        return new TypedAnswer(TypedOutcome.Help, screen, places);
    }
}
