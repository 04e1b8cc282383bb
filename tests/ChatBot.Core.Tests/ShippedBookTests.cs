using ChatBot.Content;

namespace ChatBot.Tests;

public sealed class ShippedBookTests
{
    [Fact]
    public void The_shipped_book_has_nothing_to_mend() =>
        Assert.DoesNotContain(Shipped.Compilation.Problems, problem => problem.Code.Severity > Severity.Note);

    [Fact]
    public void It_has_127_english_pages() =>
        Assert.Equal(127, Shipped.Book.Language("en").Pages.Values.Count(page => page is { IsMenu: false, Country: null }));

    [Fact]
    public void Help_in_danger_comes_first() =>
        Assert.Equal(
            ["safety/emergency-now", "health/pep", "safety/thinking-of-dying", "safety/after-assault", "safety/under-18", "health/mental-health"],
            Shipped.Book.UrgentPaths);
}
