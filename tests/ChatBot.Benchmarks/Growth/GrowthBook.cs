using System.Globalization;
using ChatBot.Compiling;
using ChatBot.Content;
using ChatBot.Content.Reading.Compiled;
using ChatBot.Dialog;
using ChatBot.Listings.Reading;

namespace ChatBot.Benchmarks.Growth;

/// <summary>Books as large as asked for. They are built without being checked: what is measured is the tap.</summary>
internal static class GrowthBook
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly string[] Codes = ["en", "es", "fr", "pt", "ru", "zh", "ar", "de", "it", "nl", "pl", "ro", "tr", "uk", "hu", "cs", "th", "vi", "hi", "bn"];

    /// <summary>A book of made-up pages, in menus of eight, laid over the tests' small one.</summary>
    /// <param name="pages">How many, in each language.</param>
    /// <param name="languages">How many, at most 20.</param>
    public static Book Of(int pages, int languages)
    {
        var small = BookFixture.Of(Repository.Base, Today);
        var english = small.Files.Where(file => file.Path.StartsWith("en/", StringComparison.Ordinal)).ToList();
        var files = new List<(string, string)> { ("bot.yaml", $"languages: [{string.Join(", ", Codes.Take(languages))}]\n") };
        foreach (var code in Codes.Take(languages))
        {
            files.AddRange(english.Where(_ => code != "en").Select(file => ($"{code}/{file.Path[3..]}", NameOf(file.Text, code))));
            files.AddRange(Menus(pages).Select(path => ($"{code}/{path}/index.md", $"---\ntitle: {path.Replace('/', ' ')}\n---\nA part of the guide.\n")));
            files.AddRange(Enumerable.Range(0, pages).Select(page => ($"{code}/{PathOf(page)}.md", TextOf(page))));
        }

        var without = small.Files.Where(file => !file.Path.StartsWith("ar/", StringComparison.Ordinal));
        return Build([.. without, .. files.Select(file => new SourceFile(file.Item1, file.Item2, file.Item1, layer: 1))]);
    }

    /// <summary>The shipped book with a directory of made-up services.</summary>
    public static Book OfServices(int services) => Build(
        [.. BookFixture.Of(Repository.Dialogs, Today).Files, new SourceFile(DirectoryReader.FileName, FictionalServices.Text(services), DirectoryReader.FileName, layer: 1)]);

    /// <summary>Addresses of the made-up pages, of every language, as many as are asked for at most.</summary>
    public static string[] Addresses(Book book, int most)
    {
        var all = book.Languages.SelectMany(language => language.Pages.Keys
            .Where(path => path.StartsWith("guide/", StringComparison.Ordinal) && path.Contains("page", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new Address(language.Code, null, new Place.Page(path)).ToString())).ToArray();
        return [.. Enumerable.Range(0, Math.Min(most, all.Length)).Select(i => all[(int)((long)i * all.Length / Math.Min(most, all.Length))])];
    }

    private static Book Build(IReadOnlyList<SourceFile> files) =>
        Compiler.Assemble(files, Today, Zones.Find, CompiledPages.None) ?? throw new InvalidOperationException("A made-up page has a Problem.");

    private static string NameOf(string text, string code) => text.Replace("name: English", $"name: Language {code}", StringComparison.Ordinal);

    private static string PathOf(int page) => string.Create(CultureInfo.InvariantCulture, $"{MenuOf(page)}/page-{page}");

    private static string MenuOf(int page) => string.Create(CultureInfo.InvariantCulture, $"guide/a{page / 512}/b{page / 64 % 8}/c{page / 8 % 8}");

    private static IEnumerable<string> Menus(int pages) => Enumerable.Range(0, pages).Select(MenuOf).Distinct()
        .SelectMany(menu => new[] { "guide", menu[..menu.IndexOf("/b", StringComparison.Ordinal)], menu[..menu.IndexOf("/c", StringComparison.Ordinal)], menu }).Distinct();

    // As long as the shipped pages are: a paragraph, a list, two ways on and a source.
    private static string TextOf(int page) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: What is the answer to question {page}?
        button: Question {page}
        ask: [what about {page}, tell me {page}, number {page}, who knows {page}, where is {page}, when is {page}, how is {page}, why {page}]
        see: [rights/lawyer, health/cough]
        sources:
          - name: Example Act {page}
            year: 2020
            url: "https://example.org/{page}"
        ---
        The answer to question {page} is **short**. It stands in the first sentence, because nobody reads further than they have to.

        - Ask a lawyer before you sign what you cannot read.
        - Say that you want somebody who speaks your language.
        - Write down the day, the place and the names of those who were there.

        Laws differ by country. What is written here was read in {page % 20 + 2000}, and things change. If somebody is in danger, call for help first and read this later.

        """);
}
