using ChatBot.Dialog;
using ChatBot.Text;

namespace ChatBot.Tests.Telegram.Api;

/// <summary>A screen to send.</summary>
internal static class Screens
{
    private static readonly Address Here = new("en", null, new Place.Page("rights/firewall"));

    public static Screen Simple { get; } = new(
        Here, "en", "Neutral line.", "Title", [TextBlock.Plain("Said \"so\" 😀")], [],
        [[new Button("Home", new ButtonAction.Go(Here.At(new Place.Home())))]]);
}
