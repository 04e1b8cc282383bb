using ChatBot.Content;

namespace ChatBot.Books;

/// <summary>Holds the book of the moment; a new one takes its place in one assignment.</summary>
/// <param name="book">The book to begin with.</param>
/// <param name="isChecked">Whether all its files were checked together, or this is still to be done.</param>
internal sealed class CurrentBook(Book book, bool isChecked = true)
{
    private volatile Book book = book;
    private volatile bool isChecked = isChecked;

    /// <summary>The book of the moment.</summary>
    public Book Book
    {
        get => book;
        set => book = value;
    }

    /// <summary>Whether its files were checked together: the next copy of the program need not do it again.</summary>
    public bool IsChecked
    {
        get => isChecked;
        set => isChecked = value;
    }
}
