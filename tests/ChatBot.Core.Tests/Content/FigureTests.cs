using ChatBot.Content;

namespace ChatBot.Tests.Content;

public sealed class FigureTests
{
    private static readonly LanguageFormats English = Formats(".", ",", "about {figure}", "mid-{year}", "end of {year}", "{month} {year}",
        ["{value}", "{value} %", "{value} million", "US${value} billion", "1 in {value}"], "June");

    private static readonly LanguageFormats Spanish = Formats(",", "\u00A0", "aproximadamente {figure}", "mediados de {year}", "finales de {year}", "{month} de {year}",
        ["{value}", "{value} %", "{value} millones", "{value} mil millones de dólares", "1 de cada {value}"], "junio");

    public static TheoryData<string, FigureUnit, string, string, string> Written => new()
    {
        { "304", FigureUnit.Million, "mid", "304 million (mid-2024)", "304 millones (mediados de 2024)" },
        { "3.7", FigureUnit.Percent, "year", "3.7 % (2024)", "3,7 % (2024)" },
        { "905", FigureUnit.BillionUsd, "end", "US$905 billion (end of 2024)", "905 mil millones de dólares (finales de 2024)" },
        { "27", FigureUnit.OneIn, "month", "1 in 27 (June 2024)", "1 de cada 27 (junio de 2024)" },
        { "12345.5", FigureUnit.Number, "year", "12,345.5 (2024)", "12\u00A0345,5 (2024)" },
        { "0.0125", FigureUnit.Percent, "year", "0.0125 % (2024)", "0,0125 % (2024)" },
        { "1000000", FigureUnit.Number, "year", "1,000,000 (2024)", "1\u00A0000\u00A0000 (2024)" },
    };

    [Theory, MemberData(nameof(Written))]
    public void A_figure_is_written_with_its_date(string value, FigureUnit unit, string date, string english, string spanish)
    {
        var kind = date switch { "mid" => FigureDateKind.Mid, "end" => FigureDateKind.End, "month" => FigureDateKind.Month, _ => FigureDateKind.Year };
        var figure = new Figure("x", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit, new FigureDate(kind, 2024, 6), false,
            new Source("Example Office of Statistics", 2025, "https://example.org/a"));

        Assert.Equal(english, figure.Write(English));
        Assert.Equal(spanish, figure.Write(Spanish));
        Assert.StartsWith("about ", (figure with { Estimate = true }).Write(English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("value: 1,5", "value-wrong 2:10")]
    [InlineData("value: 3 million", "value-wrong 2:10")]
    [InlineData("value: -3", "value-wrong 2:10")]
    [InlineData("unit: millions", "value-wrong 3:9")]
    [InlineData("as-of: June 2024", "date-wrong 4:10")]
    [InlineData("as-of: 2024-13", "date-wrong 4:10")]
    [InlineData("as-of: 2044", "date-wrong 1:1")]
    [InlineData("published: 01/2025", "date-wrong 5:14")]
    [InlineData("published: 2019", "date-wrong 1:1")]
    [InlineData("published: mid-2025", "date-wrong 5:14")]
    [InlineData("url: example.org", "link-not-https 7:8")]
    [InlineData("estimate: maybe", "value-wrong 8:13")]
    public void A_mistake_in_a_figure_is_reported_there_and_not_on_every_page(string line, string expected)
    {
        var key = line.Split(':')[0];
        string[] lines = ["value: 2500", "unit: number", "as-of: 2024", "published: 2025", "source: Example Office of Statistics", "url: https://example.org/a", "estimate: true"];
        var figures = "ships:\n" + string.Concat(lines.Select(known => $"  {(known.StartsWith(key + ':', StringComparison.Ordinal) ? line : known)}\n"));

        var says = BaseBook.Says([("figures.yaml", figures), (BaseBook.Lawyer, BaseBook.Page("{figure:ships} ships came."))]);

        Assert.Equal([expected], says.Select(problem => $"{problem.Code.Name} {problem.Line}:{problem.Column}"));
    }

    [Fact]
    public void Without_figures_there_is_one_problem() =>
        Assert.Equal(["figures.yaml: file-missing"], BaseBook.Without("figures.yaml").Problems
            .Where(problem => problem.Code.Severity == Severity.Error).Select(problem => $"{problem.File}: {problem.Code.Name}"));

    private static LanguageFormats Formats(string point, string group, string estimate, string mid, string end, string month, string[] units, string june) =>
        new(point, group, Enum.GetValues<FigureUnit>().ToDictionary(unit => unit, unit => units[(int)unit]), "{figure} ({date})", estimate, mid, end, month,
            "{day} {month} {year}", ["", "", "", "", "", june, "", "", "", "", "", ""], []);
}
