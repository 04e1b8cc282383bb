using ChatBot.Content;

namespace ChatBot.Dialog.Screens;

/// <summary>The choice of a language: each in its own name, each leading to where the visitor was.</summary>
internal static class LanguagesScreen
{
    public static Screen Compose(Book book, Address address, Place back)
    {
        var buttons = book.Languages.Select(language =>
            new Button(language.Name, new ButtonAction.Go(address with { Language = language.Code, Place = back })));
        return Frame.Around(book, address, book.Language(address.Language)[UiText.LanguagesTitle], [], [new ButtonGroup(null, [.. buttons])]);
    }
}
