using ChatBot.Content.Reading;

namespace ChatBot.Listings.Typed;

/// <summary>Collects what places and needs are called in all languages of the book.</summary>
internal static class TypedPlacesBuilder
{
    public static TypedPlaces Build(IReadOnlyList<LanguageDraft> languages, IEnumerable<Town> towns)
    {
        var index = new PhraseIndex<Meaning>();
        foreach (var town in towns)
        {
            foreach (var name in town.OtherNames.Concat(town.Translations.Values))
                Add(index, name, new Meaning.City(town));
        }

        foreach (var language in languages)
        {
            foreach (var (kind, words) in language.NeedWords)
                AddAll(index, words, kind == Needs.All ? Meaning.Filler.Instance : new Meaning.Help(kind));

            foreach (var kind in Needs.Kinds)
            {
                if (language.Words.TryGetValue(NeedWords.Of(kind), out var label))
                    Add(index, label, new Meaning.Help(kind));
            }

            foreach (var (code, names) in language.Names.Countries)
                AddAll(index, names, new Meaning.Land(code));

            foreach (var (code, name) in language.Countries)
                Add(index, name, new Meaning.Land(code));
        }

        return new TypedPlaces(index);
    }

    private static void AddAll(PhraseIndex<Meaning> index, IEnumerable<string> names, Meaning meaning)
    {
        foreach (var name in names)
            Add(index, name, meaning);
    }

    private static void Add(PhraseIndex<Meaning> index, string name, Meaning meaning) => index.Add(Phrases.Fold(name), meaning);
}
