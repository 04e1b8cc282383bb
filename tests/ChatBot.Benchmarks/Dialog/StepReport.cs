using System.Diagnostics;
using ChatBot.Books;
using ChatBot.Content;
using ChatBot.Dialog;

namespace ChatBot.Benchmarks.Dialog;

/// <summary>What one step of the dialog costs: time and memory of <see cref="Machine.Step"/> alone, without a channel.</summary>
internal static class StepReport
{
    private const int Steps = 20_000;
    private const int Loops = 15;

    public static void Print(string[] folders)
    {
        var compilation = BookFiles.Compile(folders.Length > 0 ? folders : ["dialogs"], TimeProvider.System);
        Print(compilation.Book ?? throw new InvalidOperationException(string.Join('\n', compilation.Problems.Take(5))));
    }

    public static void Print(Book book)
    {
        var page = new Address("en", null, new Place.Page(book.Paths.Order(StringComparer.Ordinal).First(path => path.Contains('/') && book.Default.Pages[path].Parts.Count == 1)));
        (string Name, Input Input)[] inputs =
        [
            ("tap page", new Input.Chose(page)),
            ("tap home", new Input.Chose(page.At(new Place.Home()))),
            ("tap list", new Input.Chose(page with { Country = "at", Place = new Place.Find("any", "health") })),
            ("tap hide", new Input.Chose(page.At(new Place.Hidden()))),
            ("/find", new Input.Commanded(ChatCommand.Find, page, null)),
            ("/language", new Input.Commanded(ChatCommand.Language, page, null)),
            ("photo", new Input.SentUnreadable(7, page, null)),
        ];
        foreach (var (name, input) in inputs)
        {
            var best = Enumerable.Range(0, Loops).Min(_ => Loop(book, input));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Machine.Step(book, DateTimeOffset.UnixEpoch, input);
            Console.WriteLine($"{name,-10} {best,8:F0} ns {GC.GetAllocatedBytesForCurrentThread() - before,8} B");
        }
    }

    private static double Loop(Book book, Input input)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Steps; i++)
            Machine.Step(book, DateTimeOffset.UnixEpoch, input);

        return watch.Elapsed.TotalNanoseconds / Steps;
    }
}
