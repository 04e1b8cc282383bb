using ChatBot.Dialog;
using ChatBot.Telegram.Rendering;
using ChatBot.Web.Preview;

namespace ChatBot.Cli.Preview;

/// <summary>A screen as Telegram shows it, made by what makes its messages.</summary>
internal static class TelegramFrame
{
    public static ChatFrame Of(Screen screen)
    {
        using var text = ScreenText.Of(screen);
        var red = ScreenWriter.RedOf(screen);
        return new ChatFrame(text.Text.ToString(),
            [.. ScreenWriter.Rows(screen).Select(row => (IReadOnlyList<ChatFrameButton>)[.. row.Select(button => new ChatFrameButton(ScreenWriter.LabelOf(button), ReferenceEquals(button, red)))])],
            ScreenText.MaxLength);
    }
}
