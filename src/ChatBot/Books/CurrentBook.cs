using ChatBot.Content;

namespace ChatBot.Books;

/// <summary>Holds the book of the moment; a new one takes its place in one assignment.</summary>
internal sealed class CurrentBook(Book book)
{
    private volatile Book book = book;

    /// <summary>The book of the moment.</summary>
    public Book Book
    {
        get => book;
        set => book = value;
    }
}
