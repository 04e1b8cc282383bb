using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>Pages offered for a question, or the plain word that none fits; help in danger below either.</summary>
internal static class AnswersScreen
{
    public static Screen Compose(Book book, Address address, Place.Answers answers)
    {
        var words = book.Language(address.Language);
        var paths = new[] { answers.First, answers.Second, answers.Third }
            .OfType<string>()
            .Select(code => book.Codes.GetValueOrDefault(code)?.Path)
            .OfType<string>()
            .ToList();
        return paths.Count > 0
            ? Frame.Around(book, address, words[UiText.AnswersTitle], [TextBlock.Plain(words[UiText.AnswersText])],
                [new ButtonGroup(null, [.. paths.Select(path => Choices.Hinted(book, address, path))]), .. Urgent.Group(book, address, paths)])
            : Frame.Around(book, address, words[UiText.NoneTitle], [TextBlock.Plain(words[UiText.NoneText]), .. TalkCard.Blocks(book, address.Language)],
                [new ButtonGroup(null, [.. WaysOn(book, address)]), .. Urgent.Group(book, address, [])]);
    }

    private static IEnumerable<Button> WaysOn(Book book, Address address)
    {
        yield return Choices.ButtonTo(book, address, BuiltInPlaces.Ask);
        if (book.Settings.Find is { } find)
            yield return Choices.ButtonTo(book, address, find);
    }
}
