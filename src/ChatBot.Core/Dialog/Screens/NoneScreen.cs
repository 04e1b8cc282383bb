using ChatBot.Content;

namespace ChatBot.Dialog.Screens;

/// <summary>The plain word that no page answers, in a language that the visitor reads, and the languages that there are.</summary>
internal static class NoneScreen
{
    /// <param name="at">Where the visitor is, or null where nothing is known of them.</param>
    /// <param name="spoken">The language of the question, where it is one of the book's; else null.</param>
    public static Screen Compose(Book book, Address? at, string? spoken)
    {
        var here = (at ?? new Address(book.Language(spoken).Code, null, new Place.Home())).At(new Place.Answers());
        var screen = AnswersScreen.Compose(book, here, new Place.Answers());
        return book.Languages.Count == 1 ? screen : screen with { Groups = [.. screen.Groups, Languages(book, here)] };
    }

    // Each leads to the start: what was typed is nowhere, so it can't be asked again in another language.
    private static ButtonGroup Languages(Book book, Address here) => new(book.Language(here.Language)[UiText.LanguagesTitle],
    [
        .. book.Languages.Where(language => language.Code != here.Language)
            .Select(language => new Button(language.Name, new ButtonAction.Go(here with { Language = language.Code, Place = new Place.Home() }))),
    ]);
}
