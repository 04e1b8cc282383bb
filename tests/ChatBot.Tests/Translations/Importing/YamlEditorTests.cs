using ChatBot.Content;
using ChatBot.Content.Reading.Yaml;
using ChatBot.Translations.Importing;

namespace ChatBot.Tests.Translations.Importing;

public sealed class YamlEditorTests
{
    [Theory]
    [InlineData("plain words, with commas")]
    [InlineData("true")]
    [InlineData("- dash")]
    [InlineData("colon: here")]
    [InlineData("ends:")]
    [InlineData("hash #tag")]
    [InlineData("\"quoted\" \\ back")]
    [InlineData("'single'")]
    [InlineData("{figure:x} [list] & * ! | > % @ `")]
    [InlineData("¿qué? مرحبا، 👩🏽 हिन्दी")]
    [InlineData("tab\there\u0007\u2028\u0085.")]
    public void Any_text_is_read_as_it_was_written(string text)
    {
        var yaml = new YamlEditor("a: old # why\nlist:\n  - x\nwords:\n  b: c\n", "\n");

        yaml.SetText("a", text, []);
        yaml.SetList("list", [text, "x"], []);
        yaml.SetTextIn("words", "new", text);

        var read = YamlMap.Parse(yaml.ToString(), "", 0, new ProblemList())!;
        Assert.Equal(text, read.Text("a"));
        Assert.Equal([text, "x"], read.Texts("list").Select(entry => entry.Text));
        Assert.Equal(text, read.Map("words", "")!.Text("new"));
    }

    [Theory]
    [InlineData("a: |\n  many\n  lines\nb: x\n", "a: new\nb: x\n")]
    [InlineData("a: \"many\n  lines\"\n# of b\nb: x\n", "a: new\n# of b\nb: x\n")]
    [InlineData("a:\nb: x\n", "a: new\nb: x\n")]
    [InlineData("b: x", "b: x\na: new\n")]
    [InlineData("", "a: new\n")]
    [InlineData("a:   'old'   # why", "a:   new   # why")]
    public void A_text_takes_the_place_of_any_other(string before, string after)
    {
        var yaml = new YamlEditor(before, "\n");

        yaml.SetText("a", "new", ["b"]);

        Assert.Equal(after, yaml.ToString());
    }

    [Theory]
    [InlineData("l: [a, b]\n", "l:\n  - b\n  - c\n")]
    [InlineData("l:\n- a\n- 'b'  # why\nx: y\n", "l:\n- 'b'  # why\n- c\nx: y\n")]
    [InlineData("l:\n  -\n    b\n", "l:\n  - b\n  - c\n")]
    [InlineData("l:\n", "l:\n  - b\n  - c\n")]
    [InlineData("x: y\n", "x: y\nl:\n  - b\n  - c\n")]
    public void A_list_keeps_the_lines_of_what_stays(string before, string after)
    {
        var yaml = new YamlEditor(before, "\n");

        yaml.SetList("l", ["b", "c"], ["x"]);

        Assert.Equal(after, yaml.ToString());
    }

    [Theory]
    [InlineData("words: {b: c, k: d}\n", "words:\n  b: c\n  k: new\n")]
    [InlineData("words:\n    b: c\n\nformats:\n  x: y\n", "words:\n    b: c\n    k: new\n\nformats:\n  x: y\n")]
    [InlineData("words: {}\n", "words:\n  k: new\n")]
    [InlineData("name: x", "name: x\nwords:\n  k: new\n")]
    public void A_word_is_put_among_the_words(string before, string after)
    {
        var yaml = new YamlEditor(before, "\n");

        yaml.SetTextIn("words", "k", "new");

        Assert.Equal(after, yaml.ToString());
    }
}
