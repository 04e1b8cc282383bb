using ChatBot.Content;
using ChatBot.Content.Reading.Yaml;

namespace ChatBot.Tests.Content.Reading.Yaml;

public sealed class YamlMapTests
{
    // Text, what is read of it, and what is reported: code line:column.
    public static TheoryData<string, string> Broken => new()
    {
        { "title: one\ntitle: two", "yaml-broken 2:1" },
        { "ask:\n  - : one\n", "yaml-broken 2:5" },
        { "ask:\n  - one\ngroups:\n  \r\n  : one\n", "yaml-broken 5:3" },
        { "title: &one two", "yaml-broken 1:8" },
        { "title: one\nask:\n  - *one", "yaml-broken 3:5" },
        { "title: !one two", "yaml-broken 1:8" },
        { "ask:\n\t- one", "yaml-broken 2:1" },
        { "ask:\n\u00A0\u00A0- one", "yaml-broken 2:1" },
        { "title:one\nask: [two]", "yaml-broken 1:7" },
        { "title： one\nask: [two]", "yaml-broken 1:6" },
        { "title: one: two", "yaml-broken 1:8" },
        { "title: \"one\nask: [two]", "yaml-broken 1:8" },
        { "title: 'it's one'", "yaml-broken 1:8" },
        { "title: \"one\" two", "yaml-broken 1:8" },
        { "title: “one: two”", "yaml-broken 1:8" },
        { "ask: [one, two", "yaml-broken 1:6" },
        { "map: {one: two\ntitle: three", "yaml-broken 1:6" },
        { "map: {one: two three: four}", "yaml-broken 1:6" },
        { "title: {one} two", "yaml-broken 1:8" },
        { "title: @one", "yaml-broken 1:8" },
        { "title: one #1 and #2", "yaml-broken 1:12" },
        { "ask:\n  - one\n- two", "yaml-broken 3:1" },
        { "ask:\n  - one\n  two", "yaml-broken 3:3" },
        { "ask:\n  - one\n   - two", "yaml-broken 3:4" },
        { "ask:\n  - one\n   -two", "yaml-broken 3:4" },
        { "ask:\n  -one\n  -two", "yaml-broken 2:4" },
        { "ask:\n  -one\n  - two", "yaml-broken 2:4" },
        { "title: one\nnonsense", "yaml-broken 2:1" },
        { "title: one\n---\nask: [two]", "yaml-broken 2:1" },
        { "- one\n- two", "yaml-broken 1:1" },
        { "", "yaml-broken 1:1" },
        { "nonsense", "yaml-broken 1:1" },
        { "map: [[[[[[[[[[[[[[[[one]]]]]]]]]]]]]]]]", "yaml-broken 1:15" },
    };

    public static TheoryData<string, string> Mistyped => new()
    {
        { "title: [one, two]", "value-wrong 1:8" },
        { "title:\n  one: two", "value-wrong 2:3" },
        { "title: one\nask: two", "value-wrong 2:6" },
        { "title: one\nask:\n  - two\n  - three: four", "value-wrong 4:5" },
        { "title: one\nask:\n  - two\n  -", "value-wrong 4:4" },
        { "title: one\nflag: yes", "value-wrong 2:7" },
        { "title: one\nwhole: ten", "value-wrong 2:8" },
        { "title: one\nwhole: 11", "value-wrong 2:8" },
        { "title: one\nday: 2026-02-30", "date-wrong 2:6" },
        { "title: one\nday: 1.2.2026", "date-wrong 2:6" },
        { "title: one\nmap: two", "value-wrong 2:6" },
        { "title: one\nmap: {two: three}", "key-unknown 2:7" },
        { "title: one\nmap: {inner: two, three}", "key-unknown 2:19" },
        { "flag: true", "key-missing 1:1" },
        { "title:", "key-missing 1:7" },
        { "titel: one", "key-unknown 1:1" },
        { "Title: one", "key-unknown 1:1" },
        { "title: one\naks: [two]", "key-unknown 2:1" },
        { "title: one\ncolour: red", "key-unknown 2:1" },
    };

    [Theory, MemberData(nameof(Broken)), MemberData(nameof(Mistyped))]
    public void A_mistake_is_reported_once_where_it_stands(string text, string expected)
    {
        var problems = new ProblemList();

        Read(text, problems);

        Assert.Equal(expected, string.Join("; ", problems.Sorted().Select(problem => $"{problem.Code.Name} {problem.Line}:{problem.Column}")));
    }

    /// <summary>Found by tests/ChatBot.Fuzz: an empty value between braces has no place of its own.</summary>
    [Theory]
    [InlineData("services: {urgent: \n, titl")]
    [InlineData("services: {kind: }\n")]
    [InlineData("a: {b: , c: }")]
    public void An_empty_value_between_braces_is_read_or_refused(string text)
    {
        var problems = new ProblemList();

        var map = YamlMap.Parse(text, "en/page.md", 0, problems);

        Assert.Equal(map is null, problems.HasErrors);
    }

    [Fact]
    public void A_typo_names_the_key_that_was_meant()
    {
        var problems = new ProblemList();

        Read("titel: one\nflga: true", problems);

        Assert.Equal(["Did you mean \"title:\"?", "Did you mean \"flag:\"?"], problems.Sorted().Select(problem => problem.Cure));
    }

    [Theory]
    [InlineData("title: one\r\nask:\r\n  - two\r\n  - three\r\n")]
    [InlineData("\uFEFFtitle: one\nask: [two, three]")]
    [InlineData("# a remark\ntitle: one   # another\nask: [two, three] # a third\n")]
    [InlineData("title: 'one'\nask: [\"two\", 'three']")]
    public void Line_ends_remarks_and_quotes_make_no_difference(string text)
    {
        var problems = new ProblemList();

        var map = YamlMap.Parse(text, "page.md", 0, problems)!;

        Assert.Equal("one", map.Text("title"));
        Assert.Equal(["two", "three"], map.Texts("ask").Select(entry => entry.Text));
        Assert.Empty(problems.Sorted());
    }

    [Fact]
    public void Lines_are_counted_from_the_beginning_of_the_file()
    {
        var map = YamlMap.Parse("title: one\nask:\n  - two", "page.md", 1, new ProblemList())!;

        Assert.Equal(new Position("page.md", 2, 8), map.Where("title"));
        Assert.Equal(new Position("page.md", 4, 5), map.Texts("ask")[0].At);
        Assert.Equal(new Position("page.md", 3, 1), map.WhereKey("ask"));
    }

    private static void Read(string text, ProblemList problems)
    {
        if (YamlMap.Parse(text, "page.md", 0, problems) is not { } map)
            return;

        map.Text("title", required: true);
        map.Texts("ask");
        map.Flag("flag");
        map.Whole("whole", 1, 10);
        if (map.Has("day"))
            map.Day("day");
        if (map.Map("map", "{inner: …}") is { } inner)
        {
            inner.Text("inner");
            inner.ReportUnknown();
        }

        map.Ignore("day");
        map.ReportUnknown();
    }
}
