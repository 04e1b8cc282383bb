using ChatBot.Content;
using ChatBot.Listings;

namespace ChatBot.Cli.Ask;

/// <summary>Whether a question was written from the phrases: it proves little then.</summary>
internal sealed class SharedWords(Book book)
{
    private readonly Dictionary<(string Language, string Place), List<HashSet<string>>> phrases = book.Topics()
        .SelectMany(language => language.Value.Pages.Select(page => (Key: (language.Key, page.Place), Phrases: page.Questions.Prepend(page.Title).Select(Words).ToList())))
        .ToDictionary(page => page.Key, page => page.Phrases);

    /// <summary>Whether half of its words, and half of the phrase's, are the same as those of one phrase of an accepted page.</summary>
    public bool AreHalf(TestQuestion question)
    {
        var words = Words(question.Text);
        return question.Accepted.SelectMany(place => phrases.GetValueOrDefault((question.Language, place), []))
            .Any(phrase => phrase.Count(words.Contains) * 2 >= Math.Max(words.Count, phrase.Count));
    }

    private static HashSet<string> Words(string text) => [.. Phrases.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
