using ChatBot.Compiling;
using ChatBot.Content;
using ChatBot.Matching;

namespace ChatBot.Tests.Shared;

/// <summary>The one way to a book in tests: files of a folder, and others laid over them as a host's own folder is.</summary>
/// <param name="Files">All files of all layers.</param>
/// <param name="Today">The day of the compilation.</param>
internal sealed record BookFixture(IReadOnlyList<SourceFile> Files, DateOnly Today)
{
    private const int Laid = 1;

    /// <summary>The files of a folder that make up a book.</summary>
    public static BookFixture Of(string folder, DateOnly today) => new(
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(path => !path.StartsWith("walks/", StringComparison.Ordinal) && (Path.GetExtension(path) is ".md" or ".yaml" or ".csv" or ".tsv" || Path.GetFileName(path) is "off-topic.txt" or "words.txt") && path is not ("README.md" or "questions.tsv"))
                .Order(StringComparer.Ordinal)
                .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(folder, path)), path)),
        ],
        today);

    /// <summary>The same with files laid over it.</summary>
    public BookFixture With(params IEnumerable<(string Path, string Text)> files) =>
        this with { Files = [.. Files, .. files.Select(file => new SourceFile(file.Path, file.Text, file.Path, Laid))] };

    /// <summary>The same without some of its files.</summary>
    public BookFixture Without(params string[] paths) => this with { Files = [.. Files.Where(file => !paths.Contains(file.Path))] };

    public Compilation Compile() => Compiler.Compile(Files, Today, Zones.Find);

    /// <summary>The book; its files must be right.</summary>
    public Book Build()
    {
        var compilation = Compile();
        return compilation.Book ?? throw new InvalidOperationException(
            string.Join('\n', compilation.Problems.Where(problem => problem.Code.Severity == Severity.Error)));
    }

    /// <summary>A book that answers typed questions, its languages trained side by side.</summary>
    public static Book Train(Book book) => book.With(Matcher.Join([.. book.Topics().AsParallel().Select(language =>
        Matcher.Train(new Dictionary<string, LanguageTopics> { [language.Key] = language.Value }))]));
}
