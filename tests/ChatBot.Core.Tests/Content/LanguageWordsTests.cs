using ChatBot.Compiling;
using ChatBot.Content;

namespace ChatBot.Tests.Content;

/// <summary>What can go wrong in a language's <c>bot.yaml</c>, and in the settings.</summary>
public sealed class LanguageWordsTests
{
    [Theory]
    [InlineData("words:\n  hied: Hide\n", "key-unknown 2:3")]
    [InlineData("words:\n  hide: Hide everything at once\n", "word-length 2:9")]
    [InlineData("words:\n  neutral: Guide\n", "word-length 2:12")]
    [InlineData("words:\n  part: \"{part}\"\n", "blank-unknown 2:9")]
    [InlineData("words:\n  part: \"{teil} {parts}\"\n", "blank-unknown 2:9")]
    [InlineData("words:\n  more: \"{on}\"\n", "blank-unknown 2:9")]
    [InlineData("words: Hide\n", "value-wrong 1:8")]
    [InlineData("words:\n  hide: [Hide]\n", "value-wrong 2:9")]
    [InlineData("direction: left\n", "value-wrong 1:12")]
    [InlineData("colour: red\n", "key-unknown 1:1")]
    [InlineData("countries: [gb]\n", "value-wrong 1:12")]
    public void A_mistake_among_the_words_is_reported_once(string text, string expected) =>
        Assert.Equal([expected], BaseBook.Codes("en/bot.yaml", text));

    [Theory]
    [InlineData("  hide: Hide\n", "", "word-missing", "words:")]
    [InlineData("  hide: Hide\n", "  hied: Hide\n", "key-unknown", "hied:")]
    [InlineData("words:\n", "wrods:\n", "key-unknown", "wrods:")]
    [InlineData("formats:\n", "format:\n", "key-unknown", "format:")]
    [InlineData("name: English\n", "", "key-missing", "direction:")]
    [InlineData(", December]", "]", "value-wrong", "[January")]
    [InlineData("percent: \"{value} %\"", "percent: \"%\"", "value-wrong", "\"%\"")]
    [InlineData("percent: \"{value} %\"", "percent: {value} %", "yaml-broken", "{value} %")]
    [InlineData("  decimal:", "\tdecimal:", "yaml-broken", "\tdecimal:")]
    public void So_is_one_in_the_book_itself(string old, string changed, string code, string place)
    {
        var text = BaseBook.Files.Single(file => file.Path == "en/bot.yaml").Text;
        Assert.Contains(old, text, StringComparison.Ordinal);
        var broken = text.Replace(old, changed, StringComparison.Ordinal);

        var problems = Compiler.Compile([.. BaseBook.Files.Select(file => file.Path == "en/bot.yaml" ? new SourceFile(file.Path, broken, file.Shown) : file)], BaseBook.Today).Problems;

        var problem = Assert.Single(problems, problem => problem.Code.Severity > Severity.Note);
        Assert.Equal(code, problem.Code.Name);
        Assert.StartsWith(place, broken.Split('\n')[problem.Line - 1][(problem.Column - 1)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("languages: en\n", "value-wrong 1:12")]
    [InlineData("languages: [EN]\n", "value-wrong 1:12")]
    [InlineData("languages: [en, en]\n", "value-wrong 1:12")]
    [InlineData("languages: []\n", "value-wrong 1:12")]
    [InlineData("languages: [en, ar, fr]\n", "file-missing 1:1")]
    [InlineData("privacy: bot/privcy\n", "target-missing 1:10")]
    [InlineData("find: halp\n", "target-missing 1:7")]
    [InlineData("leave: http://www.example.org/\n", "link-not-https 1:8")]
    [InlineData("limits: {part: many}\n", "value-wrong 1:16")]
    [InlineData("limits: {parts: 900}\n", "key-unknown 1:10")]
    [InlineData("set-name: yes\n", "value-wrong 1:11")]
    [InlineData("hosts: Another Clinic\n", "key-unknown 1:1")]
    public void So_is_one_in_the_settings(string text, string expected) =>
        Assert.Equal([expected], BaseBook.Codes("bot.yaml", text));

    [Fact]
    public void A_folder_of_a_language_that_the_book_does_not_have_is_reported_once() =>
        Assert.Equal(["fr/bot.yaml file-unknown"], BaseBook.Says([("fr/bot.yaml", "name: Français\n"), ("fr/help.md", BaseBook.Page()), ("fr/rights/lawyer.md", BaseBook.Page())])
            .Select(problem => $"{problem.File} {problem.Code.Name}"));
}
