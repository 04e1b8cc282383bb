using ChatBot.Content;

namespace ChatBot.Tests.Content;

public sealed class BaseBookTests
{
    [Fact]
    public void The_base_book_of_these_tests_has_nothing_to_mend() =>
        Assert.DoesNotContain(BaseBook.With().Problems, problem => problem.Code.Severity > Severity.Note);
}
