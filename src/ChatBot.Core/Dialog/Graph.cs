using ChatBot.Content;

namespace ChatBot.Dialog;

/// <summary>A state that a visitor can reach, with its screen.</summary>
/// <param name="Screen">What it shows.</param>
/// <param name="Taps">The fewest taps from the start.</param>
public sealed record Node(Screen Screen, int Taps);

/// <summary>
/// All states that taps reach in one language, found by walking the machine itself: what it says is proven, not guessed.
/// The countries of the directory differ in nothing but their rows, so that of those without pages one is walked for all; so do
/// the languages of a sentence to show, of which two are.
/// </summary>
public static class Graph
{
    // One of two is not the visitor's own, and can be covered.
    private const int ShownExamples = 2;

    /// <summary>Walks from the start of a language; the step into another language is left to that language's own walk.</summary>
    /// <param name="moment">Now, as the host's clock has it.</param>
    /// <param name="language">The language's code.</param>
    /// <returns>Every state by its address, in the order of taps.</returns>
    public static IReadOnlyDictionary<Address, Node> Walk(Book book, DateTimeOffset moment, string language)
    {
        var start = Machine.Step(book, moment, new Input.Started(null, language)).Screen;
        var nodes = new Dictionary<Address, Node> { [start.Address] = new Node(start, 0) };
        var countries = Countries(book);
        var queue = new Queue<Node>(nodes.Values);
        while (queue.TryDequeue(out var node))
        {
            foreach (var to in Targets(node.Screen).Where(to => to.Language == language && (to.Country is null || countries.Contains(to.Country)) && IsExample(book, to.Place) && !nodes.ContainsKey(to)))
            {
                var screen = Machine.Step(book, moment, new Input.Chose(to)).Screen;
                nodes[to] = new Node(screen, node.Taps + 1);
                queue.Enqueue(nodes[to]);
            }
        }

        return nodes;
    }

    private static bool IsExample(Book book, Place place) => place is not Place.Phrases { Id: { } id, Language: { } shown }
        || book.Phrases.LanguagesOf(id).Take(ShownExamples).Any(one => one.Code == shown);

    // Those with pages of their own, and the smallest that has towns to choose between, or else services at all.
    private static HashSet<string> Countries(Book book)
    {
        var countries = book.Languages.SelectMany(language => language.Pages.Values).Select(page => page.Country).OfType<string>().ToHashSet();
        var example = book.Services.Countries.OrderByDescending(country => Navigation.OffersTowns(book, country))
            .ThenBy(country => book.Services.Towns(country).Count).FirstOrDefault();
        if (example is not null)
            countries.Add(example);

        return countries;
    }

    /// <summary>Where the buttons of a screen lead inside the dialog.</summary>
    /// <returns>The addresses, in the order of the buttons.</returns>
    public static IEnumerable<Address> Targets(Screen screen) =>
        screen.Buttons.Select(button => button.Action).OfType<ButtonAction.Go>().Select(go => go.Address);
}
