using ChatBot.Matching;

namespace ChatBot.Benchmarks.Matching;

/// <summary>
/// A made-up book as large as wanted: words of syllables, as frequent as words are (Zipf), a few of a page's own in each of its questions,
/// a text of 150 words, 300 sentences about other things and a list of 40,000 real words. Languages differ in their syllables; the third is written in Cyrillic, the fourth in Arabic letters.
/// </summary>
internal static class SyntheticBook
{
    private const int Vocabulary = 4000;
    private const int OffTopic = 300;
    private const int RealWords = 40_000;
    private static readonly string[] Codes = ["en", "fr", "ru", "ar", "es", "pt", "ro"];

    public static string Language(int number) => Codes[number];

    public static LanguageTopics Topics(int pages, int language, int questions)
    {
        var random = new Random(language + 1);
        var words = Enumerable.Range(0, Vocabulary).Select(_ => Word(random, language)).ToArray();
        return new LanguageTopics([.. Enumerable.Range(0, pages).Select(page =>
        {
            var own = Enumerable.Range(0, 12).Select(_ => words[random.Next(100, Vocabulary)]).ToArray();
            return new Topic($"folder/page-{page}", Text(random, words, own, 4), [.. Enumerable.Range(0, questions)
                .Select(_ => Text(random, words, own, random.Next(4, 10)))], Text(random, words, own, 150), page % 30 == 0);
        })])
        {
            OffTopic = [.. Enumerable.Range(0, OffTopic).Select(_ => Text(random, words, words, random.Next(3, 9)))],
            Words = ChatBot.Matching.Features.RealWords.Of(Enumerable.Range(0, RealWords).Select(_ => Word(random, language))),
        };
    }

    /// <summary>The question with its first word gone and a slip in the longest.</summary>
    public static string Reworded(string question)
    {
        var words = question.Split(' ')[1..];
        var longest = Array.IndexOf(words, words.MaxBy(w => w.Length));
        words[longest] = words[longest].Remove(1, 1);
        return string.Join(' ', words);
    }

    private static string Text(Random random, string[] words, string[] own, int length) => string.Join(' ', Enumerable.Range(0, length)
        .Select(_ => random.Next(3) == 0 ? own[random.Next(own.Length)] : words[(int)Math.Pow(Vocabulary, random.NextDouble()) - 1]));

    private static string Word(Random random, int language)
    {
        var (consonants, vowels) = language switch
        {
            2 => ("бвгдзклмнпрст", "аеиоу"),
            3 => ("بتجحدرسشعفقكلمنه", "اوي"),
            _ => ("bcdfglmnprstv", "aeiou"),
        };
        return string.Concat(Enumerable.Range(0, random.Next(1, 5))
            .Select(_ => $"{consonants[(random.Next(consonants.Length) + language) % consonants.Length]}{vowels[random.Next(vowels.Length)]}"));
    }
}
