using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Tests.Shared;

/// <summary>
/// A small valid book of a harbour town that does not exist, in English and Arabic, for tests to lay their own files over.
/// </summary>
internal static class BaseBook
{
    /// <summary>A day on which everything in the book is past.</summary>
    public static readonly DateOnly Today = new(2026, 11, 1);

    private static readonly BookFixture Fixture = BookFixture.Of(Repository.Base, Today);

    private static readonly Lazy<HashSet<Problem>> Known = new(() => [.. With().Problems]);

    /// <summary>The book's files.</summary>
    public static IReadOnlyList<SourceFile> Files => Fixture.Files;

    /// <summary>Compiles the book with files laid over it, as a host's own folder is.</summary>
    public static Compilation With(params IEnumerable<(string Path, string Text)> files) => Fixture.With(files).Compile();

    /// <summary>Compiles the book without some of its files.</summary>
    public static Compilation Without(params string[] paths) => Fixture.Without(paths).Compile();

    /// <summary>What files laid over the book add to its Problems. Notes, which count pages, are left out.</summary>
    /// <param name="files">The files.</param>
    /// <param name="note">The one kind of note that is kept.</param>
    public static IReadOnlyList<Problem> Says(IEnumerable<(string Path, string Text)> files, string? note = null)
    {
        return [.. With(files).Problems.Where(problem => !Known.Value.Contains(problem) && (problem.Code.Severity > Severity.Note || problem.Code.Name == note))];
    }

    /// <summary>The same for one file, in short: <c>code line:column</c>.</summary>
    public static string[] Codes(string path, string text) =>
        [.. Says([(path, text)]).Select(problem => $"{problem.Code.Name} {problem.Line}:{problem.Column}")];

    /// <summary>The path of the page that <see cref="Page"/> takes the place of.</summary>
    public const string Lawyer = "en/rights/lawyer.md";

    /// <summary>The line on which the text of <see cref="Page"/> begins.</summary>
    public const int BodyLine = 8;

    /// <summary>A valid page, to be laid over <see cref="Lawyer"/>.</summary>
    /// <param name="body">Its text.</param>
    /// <param name="more">More lines of its header, each with its line end; they move the text down.</param>
    public static string Page(string body = "Ask the court.", string more = "") => $$"""
        ---
        title: How do I get a lawyer?
        button: Lawyer
        ask: [free lawyer, legal aid, no money, who defends me, lawer, my language, is it secret, change lawyer]
        see: [rights/arrest]
        sources: [{name: Example Legal Aid Act, year: 2020, url: "https://example.org/legal-aid"}]
        {{more}}---
        {{body}}
        """;

    /// <summary>The blocks of the page as a language has it, all parts in one.</summary>
    public static IReadOnlyList<TextBlock> Blocks(string body, string language = "en") =>
        [.. Compiled(($"{language}/rights/lawyer.md", Page(body))).Language(language).Pages["rights/lawyer"].Parts.SelectMany(part => part)];

    /// <summary>The book with files laid over it; they must be right.</summary>
    public static Book Compiled(params IEnumerable<(string Path, string Text)> files) => Fixture.With(files).Build();
}
