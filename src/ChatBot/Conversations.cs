using ChatBot.Books;
using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Wiping;

namespace ChatBot;

/// <summary>
/// The one door between channels and the dialog: every channel calls it, and it calls <see cref="Machine.Step"/> with the
/// book of the moment. Keeps nothing.
/// </summary>
internal sealed class Conversations(CurrentBook current, TimeProvider clock)
{
    /// <summary>The book of the moment. Take it once a turn, so that a turn is of one book.</summary>
    public Book Book => current.Book;

    /// <summary>One step of a conversation.</summary>
    public Turn Step(Book book, Input input)
    {
        PlantedLeak.Keep(input);
        return Machine.Step(book, clock.GetUtcNow(), input);
    }
}
