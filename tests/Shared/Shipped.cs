using ChatBot.Content;

namespace ChatBot.Tests.Shared;

/// <summary>The book that ships with the program, read, compiled and trained once for all tests.</summary>
internal static class Shipped
{
    /// <summary>A day on which everything in the book is past.</summary>
    public static readonly DateTimeOffset Moment = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Its files.</summary>
    public static readonly BookFixture Fixture = BookFixture.Of(Repository.Dialogs, DateOnly.FromDateTime(Moment.UtcDateTime));

    private static readonly Lazy<Compilation> Compiled = new(Fixture.Compile);
    private static readonly Lazy<Book> TheTrained = new(() => TrainedFolder.Train(Book));

    /// <summary>What became of them.</summary>
    public static Compilation Compilation => Compiled.Value;

    /// <summary>The book without a matcher, at once.</summary>
    public static Book Book => Compilation.Book ?? Fixture.Build();

    /// <summary>The book as it runs.</summary>
    public static Book Trained => TheTrained.Value;

    /// <summary>The folder with what it learned, for a program of its own.</summary>
    public static string Models
    {
        get
        {
            _ = Trained;
            return TrainedFolder.Name;
        }
    }
}
