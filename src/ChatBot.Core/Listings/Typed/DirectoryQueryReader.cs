using ChatBot.Matching.Features;

namespace ChatBot.Listings.Typed;

/// <summary>Goes through a folded text word by word, the longest known phrase first. Lives for one text, on the stack.</summary>
internal ref struct DirectoryQueryReader(PhraseIndex<PhraseMeaning> index, RealWords words, ReadOnlySpan<char> text)
{
    // Shorter words join others (in, en, a, i, de) in most languages.
    private const int LongestJoint = 3;
    private const int MostWords = 4;
    private const int LongestUnspaced = 16;

    private readonly ReadOnlySpan<char> text = text;
    private readonly List<Town> towns = [];
    private string? country;
    private string? need;
    private int others;

    public DirectoryQuery Read()
    {
        var rest = text;
        while (rest.Length > 0)
            rest = rest[Take(rest)..].TrimStart(' ');

        return new DirectoryQuery(country, Consistent(), need, others);
    }

    // How much of the text the next phrase takes.
    private int Take(ReadOnlySpan<char> rest)
    {
        for (var count = MostWords; count > 0; count--)
        {
            if (LengthOf(rest, count) is { } length && Mean(index.Find(rest[..length])))
                return length;
        }

        for (var count = MostWords - 1; count > 0; count--)
        {
            if (LengthOf(rest, count) is { } length && Mean(FindNear(rest[..length])))
                return length;
        }

        var word = LengthOf(rest, 1)!.Value;
        if (Scripts.Of(rest[0]) == Script.Unspaced)
            TakeUnspaced(rest[..word]);
        else if (!TakeBehindPrefix(rest[..word]) && word > LongestJoint)
            others++;

        return word;
    }

    // Arabic writes "in", "to", "and" and "the" together with the word that follows.
    private bool TakeBehindPrefix(ReadOnlySpan<char> word)
    {
        if (Scripts.Of(word[0]) != Script.Arabic)
            return false;

        foreach (var prefix in (ReadOnlySpan<string>)["بال", "وال", "فال", "لل", "ال", "ب", "ل", "و", "ف"])
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length
                && (Mean(index.Find(word[prefix.Length..])) || Mean(FindNear(word[prefix.Length..]))))
                return true;
        }

        return false;
    }

    // Words of these scripts stand without spaces: every place in the run may begin one.
    private void TakeUnspaced(ReadOnlySpan<char> run)
    {
        var unread = 0;
        for (var i = 0; i < run.Length;)
        {
            var found = 0;
            for (var length = Math.Min(LongestUnspaced, run.Length - i); length > 1 && found == 0; length--)
                found = Mean(index.Find(run.Slice(i, length))) ? length : 0;

            unread += found == 0 ? 1 : 0;
            i += Math.Max(found, 1);
        }

        others += unread > LongestJoint ? 1 + (unread / LongestUnspaced) : 0;
    }

    private static int? LengthOf(ReadOnlySpan<char> rest, int words)
    {
        var length = 0;
        for (var word = 0; word < words; word++)
        {
            if (length >= rest.Length)
                return null;

            var space = rest[(length + (word > 0 ? 1 : 0))..].IndexOf(' ');
            length = space < 0 ? rest.Length : length + (word > 0 ? 1 : 0) + space;
        }

        return length;
    }

    // What people write of other things is no slip of a place's name: "matar" is not Catar, "menya" not Kenya. A name with
    // another ending is one: "в Берлине".
    private readonly IReadOnlyList<PhraseMeaning> FindNear(ReadOnlySpan<char> phrase)
    {
        var near = index.FindNear(phrase, out var known);
        return near is [PhraseMeaning.Land or PhraseMeaning.City, ..] && words.Has(phrase) && phrase.CommonPrefixLength(known) < Math.Min(phrase.Length, known!.Length) - 1
            ? []
            : near;
    }

    private bool Mean(IReadOnlyList<PhraseMeaning> meanings)
    {
        // By number: an enumerator of an interface would be an object for every word.
        for (var i = 0; i < meanings.Count; i++)
        {
            switch (meanings[i])
            {
                case PhraseMeaning.Land land:
                    country ??= land.Code;
                    break;
                case PhraseMeaning.City city:
                    towns.Add(city.Town);
                    break;
                case PhraseMeaning.Help help:
                    need ??= help.Need;
                    break;
                case PhraseMeaning.Filler:
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return meanings.Count > 0;
    }

    // "London, Canada" is the one in Canada; a town and a country that don't belong together leave the country.
    private readonly List<Town> Consistent()
    {
        var land = country;
        return land is null ? towns : towns.FindAll(town => town.Country == land);
    }
}
