using ChatBot.Content.Reading;
using ChatBot.Matching.Features;

namespace ChatBot.Listings.Typed;

/// <summary>Collects what places and needs are called in all languages of the book.</summary>
internal static class TypedPlacesBuilder
{
    /// <param name="written">The words that people write of pages: none of them is a misspelt place.</param>
    public static TypedPlaces Build(IReadOnlyList<LanguageDraft> languages, IReadOnlyList<RealWords> written, IEnumerable<Town> towns)
    {
        var index = new PhraseIndex<PhraseMeaning>();
        foreach (var town in towns)
        {
            foreach (var name in town.OtherNames.Concat(town.Translations.Values))
                Add(index, name, new PhraseMeaning.City(town));
        }

        foreach (var language in languages)
        {
            foreach (var (kind, words) in language.NeedWords)
                AddAll(index, words, kind == Needs.All ? PhraseMeaning.Filler.Instance : new PhraseMeaning.Help(kind));

            foreach (var kind in Needs.Kinds)
            {
                if (language.Words.TryGetValue(NeedWords.Of(kind), out var label))
                    Add(index, label, new PhraseMeaning.Help(kind));
            }

            foreach (var (code, names) in language.Names.Countries)
                AddAll(index, names, new PhraseMeaning.Land(code));

            foreach (var (code, name) in language.Countries)
                Add(index, name, new PhraseMeaning.Land(code));
        }

        var others = RealWords.OfTexts(languages.SelectMany(language => language.Lessons.OffTopic));
        return new TypedPlaces(index, RealWords.Union([.. written, others, .. languages.Select(language => language.Lessons.Words)]));
    }

    private static void AddAll(PhraseIndex<PhraseMeaning> index, IEnumerable<string> names, PhraseMeaning meaning)
    {
        foreach (var name in names)
            Add(index, name, meaning);
    }

    private static void Add(PhraseIndex<PhraseMeaning> index, string name, PhraseMeaning meaning) => index.Add(Phrases.Fold(name), meaning);
}
