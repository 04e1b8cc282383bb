using ChatBot.Matching.Features;

namespace ChatBot.Matching.Languages;

/// <summary>
/// Words that ask for a page all alone: abbreviations by which it is called in its title, and no other page ("PEP"), and phrases of
/// one word of an urgent page ("suicidal"). Any other word alone says too little.
/// </summary>
internal sealed class PageNames
{
    private readonly Dictionary<ulong, int> pages = [];

    /// <param name="hashes">Of the words.</param>
    /// <param name="places">The number of each one's page.</param>
    public PageNames(ulong[] hashes, ushort[] places)
    {
        (Hashes, Places) = (hashes, places);
        for (var i = 0; i < hashes.Length; i++)
            pages[hashes[i]] = places[i];
    }

    public ulong[] Hashes { get; }

    public ushort[] Places { get; }

    /// <summary>The names of some pages.</summary>
    public static PageNames Of(IReadOnlyList<Topic> topics)
    {
        var names = topics.SelectMany((topic, page) => Words(topic).Select(word => (Hash: FeatureExtractor.Hash(word), Page: page)).Distinct())
            .GroupBy(name => name.Hash).Where(name => name.Count() == 1).Select(name => name.First()).OrderBy(name => name.Hash).ToList();
        return new PageNames([.. names.Select(name => name.Hash)], [.. names.Select(name => (ushort)name.Page)]);
    }

    /// <summary>Whether a word is the name of a page.</summary>
    public bool Has(ReadOnlySpan<char> word, int page) => pages.TryGetValue(FeatureExtractor.Hash(word), out var named) && named == page;

    private static IEnumerable<string> Words(Topic topic) => Abbreviations(topic.Title)
        .Concat(topic.Urgent ? topic.Questions.Where(question => !question.Contains(' ')) : []).Select(Folded);

    // Two capitals or more, and nothing but letters: an abbreviation in every script that has capitals.
    private static IEnumerable<string> Abbreviations(string title) => title.Split([' ', ':', ',', '?', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.All(char.IsLetter) && word.Count(char.IsUpper) > 1);

    private static string Folded(string word)
    {
        var analysis = new MatchWorkspace();
        WordSplitter.Normalize(word, analysis);
        return analysis.Text.ToString();
    }
}
