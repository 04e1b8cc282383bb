using System.Globalization;
using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Listings;

namespace ChatBot.Benchmarks.Growth;

/// <summary>Whether a tap costs more where there is more of something: pages, languages, chats, services.</summary>
internal static class GrowthReport
{
    // As many in the largest book as in a small one, so that the same part of the machine's caches is used.
    private const int MostAddresses = 100;

    private static readonly int[] Pages = [10, 100, 1000];
    private static readonly int[] Languages = [1, 7, 20];
    private static readonly int[] Many = [100, 1000, 10_000, 100_000];
    private static readonly string[] Needs = ["health", "legal", "shelter", "crisis"];

    private static readonly string[] Typed = ["clinic in nordhaven", "lawyer lindental", "sainte aurelie health centre", "where can i sleep in bellmare tonight"];

    /// <summary>Prints the tables.</summary>
    public static async Task PrintAsync()
    {
        // What is compiled while it runs is compiled before anything is measured.
        var first = GrowthBook.Of(Pages[1], 1);
        for (var i = 0; i < 3; i++)
            _ = TapCost.Of(first, GrowthBook.Addresses(first, MostAddresses));

        Print("pages, in one language", Pages, pages => GrowthBook.Of(pages, 1));
        Print("languages, 100 pages each", Languages, languages => GrowthBook.Of(100, languages));

        Console.WriteLine(ChatsCost.Heading);
        _ = await ChatsCost.OfAsync(Many[0]);
        foreach (var chats in Many)
            Console.WriteLine((await ChatsCost.OfAsync(chats)).Line(chats));

        Console.WriteLine($"\n{TapCost.Heading("services, a list of them")} fitting | typed place ns | B |\n{TapCost.Rule} --- | --- | --- |");
        foreach (var services in Many)
            Console.WriteLine(LineOf(services, GrowthBook.OfServices(services)));
    }

    private static void Print(string of, int[] sizes, Func<int, Book> build)
    {
        Console.WriteLine(TapCost.Heading(of) + "\n" + TapCost.Rule);
        foreach (var size in sizes)
        {
            var book = build(size);
            Console.WriteLine(TapCost.Of(book, GrowthBook.Addresses(book, MostAddresses)).Line(size));
        }

        Console.WriteLine();
    }

    // How many services fit a tap grows with the table; how many are shown does not.
    private static string LineOf(int services, Book book)
    {
        var places = book.Services.Countries
            .SelectMany((country, i) => Needs.Select(need => (Country: country, Town: book.Services.Towns(country) is { Count: > 1 } towns ? towns[i % towns.Count].Slug : null, Need: need)))
            .ToArray();
        var addresses = places.Select(place => new Address("en", place.Country, new Place.Find(place.Town ?? "any", place.Need)).ToString()).ToArray();
        var fitting = places.Average(place => book.Services.Fitting(new ListingQuery(place.Country, place.Town, place.Need, "en", new DateOnly(2026, 11, 22))).Count);
        var (typed, typedBytes) = TapCost.Fastest(i => GC.KeepAlive(book.Services.Names.Read(Typed[i % Typed.Length])));
        return string.Create(CultureInfo.InvariantCulture, $"{TapCost.Of(book, addresses).Line(services)} {fitting:N0} | {typed:N0} | {typedBytes:N0} |");
    }
}
