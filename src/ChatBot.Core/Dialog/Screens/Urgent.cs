using ChatBot.Content;

namespace ChatBot.Dialog.Screens;

/// <summary>Help in danger, offered wherever the bot is not sure what was asked.</summary>
internal static class Urgent
{
    /// <summary>A group of the urgent pages that are not offered already; none where there are none.</summary>
    public static IEnumerable<ButtonGroup> Group(Book book, Address address, IReadOnlyCollection<string> offered)
    {
        var buttons = book.UrgentPaths
            .Where(path => !offered.Contains(path))
            .Select(path => Choices.ButtonTo(book, address, path))
            .ToList();
        if (buttons.Count > 0)
            yield return new ButtonGroup(book.Language(address.Language)[UiText.UrgentTitle], buttons) { Folded = true };
    }
}
