using ChatBot.Matching;
using ChatBot.Text;

namespace ChatBot.Content;

/// <summary>A book as the matcher sees it.</summary>
public static class BookTopics
{
    /// <summary>The pages of each language that a question can lead to.</summary>
    /// <returns>Topics by the language's code; menus that nobody can ask for (no <c>ask:</c>) and countries' own pages are left out.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<Topic>> Topics(this Book book) =>
        book.Languages.ToDictionary(language => language.Code, language => (IReadOnlyList<Topic>)
        [
            .. language.Pages.Values
                .Where(page => page.Country is null && (!page.IsMenu || page.Questions.Count > 0))
                .OrderBy(page => page.Path, StringComparer.Ordinal)
                .Select(page => new Topic(page.Path, page.Title, [.. page.Questions, .. page.Aliases], BodyOf(page), page.Urgent)),
        ]);

    private static string BodyOf(Page page) => string.Join('\n', page.Parts.SelectMany(part => part).Select(Measure.PlainText));
}
