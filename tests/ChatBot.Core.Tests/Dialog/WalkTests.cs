using ChatBot.Content;
using ChatBot.Dialog.Walks;

namespace ChatBot.Tests.Dialog;

public sealed class WalkTests
{
    public static TheoryData<string> Files =>
        new(Directory.EnumerateFiles(Path.Combine(Repository.Dialogs, "walks"), "*.walk").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recorded_conversation_stays_true(string file)
    {
        var (walk, problems) = WalkReader.Read(new SourceFile(file, File.ReadAllText(Path.Combine(Repository.Dialogs, "walks", file)), file));

        Assert.Empty(problems);
        Assert.Empty(WalkPlayer.Play(Shipped.Trained, Shipped.Moment, walk));
    }

    [Theory]
    [InlineData("at en/home", "Nothing is on the screen yet.")]
    [InlineData("start\nat en/rights", "The screen is en/home, not en/rights.")]
    [InlineData("start\ntap Nowhere", "There is no button \"Nowhere\"")]
    [InlineData("start\ntext Unicorn", "doesn't say \"Unicorn\"")]
    [InlineData("start\nno text Hide", "says \"Hide\"")]
    [InlineData("start\nbutton Unicorn", "has no button \"Unicorn\"")]
    [InlineData("start\nno button Health", "has a button \"Health\"")]
    [InlineData("start\ncommand dance", "There is no command \"dance\".")]
    public void What_is_not_as_the_walk_says_is_told(string text, string expected)
    {
        var (walk, _) = WalkReader.Read(new SourceFile("a.walk", text, "a.walk"));

        var problem = Assert.Single(WalkPlayer.Play(Shipped.Book, Shipped.Moment, walk));

        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_step_is_told()
    {
        var (_, problems) = WalkReader.Read(new SourceFile("a.walk", "# fine\n\nstart\nfly away\n", "a.walk"));

        Assert.Equal(4, Assert.Single(problems).Line);
    }
}
