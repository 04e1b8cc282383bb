namespace ChatBot.Tests.Content;

public sealed class SeparatorTests
{
    [Theory]
    [InlineData("\"\\u202F\"", "\u202F")]
    [InlineData("\"\\u00A0\"", "\u00A0")]
    [InlineData("' '", " ")]
    [InlineData("\"\"", "")]
    [InlineData("\".\"", ".")]
    [InlineData("", "\u00A0")]
    public void White_space_in_quotes_counts_between_thousands(string written, string meant)
    {
        var words = BaseBook.Files.Single(file => file.Path == "ar/bot.yaml").Text.ReplaceLineEndings("\n").Split('\n');
        var changed = words.Select(line => line.StartsWith("  group:", StringComparison.Ordinal) ? $"  group: {written}" : line).ToList();
        Assert.NotEqual(words, changed);

        var book = BaseBook.Compiled(("ar/bot.yaml", string.Join('\n', changed)));

        Assert.Equal(meant, book.Language("ar").Formats.Group);
    }

    [Theory]
    [InlineData("en", "one, two")]
    [InlineData("ar", "one، two")]
    public void The_entries_of_a_list_are_separated_as_the_language_does(string language, string written) =>
        Assert.Equal(written, BaseBook.Compiled().Language(language).Formats.Join(["one", "two"]));
}
