using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>The invitation to type a question.</summary>
internal static class AskScreen
{
    public static Screen Compose(Book book, Address address)
    {
        var words = book.Language(address.Language);
        return Frame.Around(book, address, words[UiText.AskTitle], [TextBlock.Plain(words[UiText.AskText])], [.. Urgent.Group(book, address, [])]);
    }
}
