using ChatBot.Matching;
using ChatBot.Text;

namespace ChatBot.Content;

/// <summary>A book as the matcher sees it.</summary>
public static class BookTopics
{
    /// <summary>The pages of each language that a question can lead to.</summary>
    /// <returns>Topics by the language's code; menus that nobody can ask for (no <c>ask:</c>) and countries' own pages are left out.</returns>
    public static IReadOnlyDictionary<string, LanguageTopics> Topics(this Book book) =>
        book.Languages.ToDictionary(language => language.Code, language => new LanguageTopics([.. Pages(book, language)])
        {
            OffTopic = language.Lessons.OffTopic,
            Phone = language.Lessons.Phone,
            Words = language.Lessons.Words,
            Source = language.LearnedFrom,
        });

    /// <summary>The <see cref="Matcher.Fingerprint"/> of what is learned of each language, without the topics themselves.</summary>
    /// <returns>Fingerprints by the language's code.</returns>
    public static IReadOnlyDictionary<string, string> TopicFingerprints(this Book book) =>
        book.Languages.ToDictionary(language => language.Code, language => Matcher.FingerprintOf(language.Code, language.LearnedFrom));

    // A page that isn't translated is found by the phrases of the language, and by nothing of its text.
    private static IEnumerable<Topic> Pages(Book book, BookLanguage language)
    {
        var asks = language.Lessons.Asks;
        var own = language.Pages.Values
            .Where(page => page.Country is null && (!page.IsMenu || page.Questions.Count > 0 || asks.ContainsKey(page.Path)))
            .Select(page => new Topic(page.Path, page.Title, [.. page.Questions, .. page.Aliases, .. asks.GetValueOrDefault(page.Path, [])], BodyOf(page), page.Urgent));
        var others = asks.Where(ask => !language.Pages.ContainsKey(ask.Key) && ask.Value.Count > 0)
            .Select(ask => new Topic(ask.Key, ask.Value[0], [.. ask.Value.Skip(1)], "", book.Default.Pages[ask.Key].Urgent));
        return own.Concat(others).OrderBy(topic => topic.Place, StringComparer.Ordinal);
    }

    private static string BodyOf(Page page) => string.Join('\n', page.Parts.SelectMany(part => part).Select(Measure.PlainText));
}
