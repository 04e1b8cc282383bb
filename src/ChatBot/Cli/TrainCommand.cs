using System.Buffers;
using System.CommandLine;
using ChatBot.Books;
using ChatBot.Matching;

namespace ChatBot.Cli;

/// <summary><c>chatbot train</c>: trains the matcher once, so that the running bot has no need to; for building an image.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var folders = CommandLine.FoldersArgument();
        var to = new Option<string>("--to") { Description = "The folder to write to; Dialogs:Models names it to the running bot.", Required = true };
        var train = new Command("train", "Compiles the pages, trains what answers typed questions, and writes both to files, which spares the running bot the time.") { folders, to };
        train.SetAction((parsed, stop) => Task.FromResult(Train(parsed.GetValue(folders)!, parsed.GetValue(to)!, stop)));
        return train;
    }

    private static int Train(string[] folders, string to, CancellationToken stop)
    {
        try
        {
            var pages = new ArrayBufferWriter<byte>();
            if (BookFiles.Compile(folders, TimeProvider.System, pages).Book is not { } book)
                return CommandLine.Fail("The book has errors; \"chatbot check\" prints them.");

            Directory.CreateDirectory(to);
            Console.Out.WriteLine(WriteWhole(CompiledFile.PathOf(to), pages.WrittenSpan));
            foreach (var path in Write(to, BookFiles.Train(book, stop).Matcher!))
                Console.Out.WriteLine(path);

            return CommandLine.Ok;
        }
        catch (Exception broken) when (broken is FolderException or IOException or UnauthorizedAccessException)
        {
            return CommandLine.Fail(broken.Message);
        }
    }

    /// <summary>Writes a matcher, a file a language, to where <see cref="ModelFolder"/> finds it.</summary>
    /// <returns>The files.</returns>
    public static IReadOnlyList<string> Write(string folder, Matcher matcher) =>
        [.. matcher.Languages.Select(language => WritePart(folder, matcher.PartOf(language)!))];

    private static string WritePart(string folder, Matcher matcher)
    {
        var bytes = new ArrayBufferWriter<byte>();
        matcher.Save(bytes);
        Directory.CreateDirectory(folder);
        return WriteWhole(ModelFolder.PathOf(folder, matcher.Fingerprint), bytes.WrittenSpan);
    }

    // A program that starts meanwhile must find all of it or nothing.
    private static string WriteWhole(string path, ReadOnlySpan<byte> bytes)
    {
        var beside = $"{path}.new";
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, path, overwrite: true);
        return path;
    }
}
