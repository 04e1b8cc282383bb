using ChatBot.Books;
using ChatBot.Content;

namespace ChatBot.Tests.Telegram;

/// <summary>The shipped book, compiled and trained once for all tests.</summary>
internal static class Books
{
    private static readonly Lazy<Book> TheUntrained = new(Compile);
    private static readonly Lazy<Book> TheShipped = new(() => BookFiles.Train(Untrained, CancellationToken.None));

    public static Book Shipped => TheShipped.Value;

    /// <summary>The same without a matcher, at once.</summary>
    public static Book Untrained => TheUntrained.Value;

    /// <summary>The folder of the solution.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "ChatBot.sln")))
                folder = folder.Parent;

            return folder.FullName;
        }
    }

    private static Book Compile()
    {
        var compilation = BookFiles.Compile([Path.Combine(Root, "dialogs")], TimeProvider.System);
        return compilation.Book ?? throw new InvalidOperationException(string.Join('\n', compilation.Problems.Take(5)));
    }
}
