using ChatBot.Content;
using ChatBot.Dialog;

namespace ChatBot.Web.Preview;

/// <summary>A screen as a chat shows it, for editors: the channel that knows how fills it in.</summary>
/// <param name="Text">The message's text.</param>
/// <param name="Rows">The labels of its buttons, row by row.</param>
/// <param name="Longest">How many letters a message may have.</param>
[HeldIn(typeof(Screen))]
internal sealed record ChatFrame(string Text, IReadOnlyList<IReadOnlyList<ChatFrameButton>> Rows, int Longest);

/// <summary>A button of a chat.</summary>
/// <param name="IsRed">Whether it is marked.</param>
[HeldIn(typeof(Screen))]
internal sealed record ChatFrameButton(string Label, bool IsRed);

/// <summary>Makes a screen's chat.</summary>
internal delegate ChatFrame ChatFrameOf(Screen screen);

/// <summary>Makes the chat of the screen at an address of a book.</summary>
internal delegate ChatFrame ChatFrameAt(Book book, Address address);
