using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Dialog;

/// <summary>Puts a line of the program's own before a screen's text.</summary>
internal static class Notices
{
    public static Screen Add(Screen screen, Book book, UiText word) => Add(screen, book.Language(screen.Address.Language)[word]);

    public static Screen Add(Screen screen, string notice) => screen with { Blocks = [TextBlock.Remark(notice), .. screen.Blocks] };
}
