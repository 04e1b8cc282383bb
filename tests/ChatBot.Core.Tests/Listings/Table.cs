using ChatBot.Content;

namespace ChatBot.Tests.Listings;

/// <summary>The shipped book with a table of services of its own, as a host's folder is laid over it.</summary>
internal static class Table
{
    /// <summary>The day of the compilation.</summary>
    public static DateOnly Today => Shipped.Fixture.Today;

    private const string Start = "id,organisation,name,description,kinds,country";

    public static Compilation Compile(string columns, params string[] rows) => Compile([("services/services.csv", Text(columns, rows))]);

    public static Compilation Compile(params IEnumerable<(string Path, string Text)> files) => Shipped.Fixture.With(files).Compile();

    public static Book Book(string columns, params string[] rows) => BookOf(Compile(columns, rows));

    public static Book BookOf(Compilation compilation) => compilation.Book
        ?? throw new InvalidOperationException(string.Join('\n', compilation.Problems.Where(problem => problem.Code.Severity == Severity.Error)));

    public static string Text(string columns, params string[] rows) => string.Concat(rows.Prepend($"{Start}{(columns.Length > 0 ? "," : "")}{columns}").Select(row => row + "\n"));

    /// <summary>The errors of a compilation: <c>code line:column</c>.</summary>
    public static string[] Errors(Compilation compilation) =>
    [
        .. compilation.Problems.Where(problem => problem.Code.Severity == Severity.Error)
            .Select(problem => $"{problem.Code.Name} {problem.Line}:{problem.Column}"),
    ];
}
