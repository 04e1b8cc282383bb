using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>The screens that show nothing: after Hide, and over a screen whose visit has ended.</summary>
internal static class HiddenScreen
{
    public static Screen Compose(Book book, Address address)
    {
        var words = book.Language(address.Language);
        return Bare(book, address, words[UiText.HiddenTitle], [TextBlock.Plain(words[UiText.HiddenText])], address.At(new Place.Home()));
    }

    public static Screen Cover(Book book, Address address) =>
        Bare(book, address, book.Language(address.Language)[UiText.Cover], [], address);

    // No fixed rows: Back, Home and Language would tell what this is.
    private static Screen Bare(Book book, Address address, string title, IReadOnlyList<TextBlock> blocks, Address next)
    {
        var words = book.Language(address.Language);
        var button = new Button(words[UiText.Continue], new ButtonAction.Go(next));
        return new Screen(address, address.Language, words[UiText.Neutral], title, blocks, [new ButtonGroup(null, [button])], []);
    }
}
