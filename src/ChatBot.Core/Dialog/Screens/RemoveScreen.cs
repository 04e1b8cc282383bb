using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>
/// What the bot says to a photo, a voice message or a file. It never deletes one unasked: a deletion counts for both
/// sides, and the photo of an injury may be the only copy.
/// </summary>
internal static class RemoveScreen
{
    public static Screen Compose(Book book, Address from, long message)
    {
        var words = book.Language(from.Language);
        var here = from.At(new Place.Remove(message, Confirmed: false));
        return Frame.Around(book, here, words[UiText.UnreadableTitle], [TextBlock.Plain(words[UiText.UnreadableText])],
        [
            new ButtonGroup(null,
            [
                new Button(words[UiText.RemoveIt], new ButtonAction.Go(from.At(new Place.Remove(message, Confirmed: true)))),
                new Button(words[UiText.LeaveIt], new ButtonAction.Go(from)),
            ]),
        ]);
    }
}
