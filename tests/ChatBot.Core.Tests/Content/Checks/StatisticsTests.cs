using ChatBot.Content.Checks;

namespace ChatBot.Tests.Content.Checks;

/// <summary>What counts as a statistic, with each shipped language's own words.</summary>
public sealed class StatisticsTests
{
    public static TheoryData<string, string, string> Table => new()
    {
        { "en", "Every year 1 in 7 people move.", "1 in 7" },
        { "en", "About 3 in 10 people move.", "3 in 10" },
        { "en", "The law 189 in 2011 was new.", "" },
        { "en", "They are 3.7 % of all.", "3.7 %" },
        { "en", "They are 3.7% of all.", "3.7%" },
        { "en", "They are 40 per cent.", "40 per cent" },
        { "en", "It costs US$685, and more.", "$685" },
        { "en", "It costs 20 euros or €20.", "20 euros; €20" },
        { "en", "It costs USD 685.", "USD 685" },
        { "en", "Some 2,500 people came.", "2,500" },
        { "en", "Some 2500 people came.", "2500" },
        { "en", "Some 12 million people came.", "12 million" },
        { "en", "Some 12.5 million people came.", "12.5 million" },
        { "en", "Since 2019 and until 2030.", "" },
        { "en", "In 1951, 1967 and 2026.", "" },
        { "en", "On 5.10.2024 or 2024-10-05.", "" },
        { "en", "Within 72 hours, for 28 days.", "" },
        { "en", "You are under 18. Call 112.", "" },
        { "en", "Call +44 20 7946 0000 or 08001 234567.", "" },
        { "en", "Convention 189, Article 3, 42 pages.", "" },
        { "en", "{figure:dock-workers} and 1,000 more", "1,000" },
        { "en", "about **85** % of all", "85 %" },
        { "en", "about 3\nmillion", "3\nmillion" },
        { "es", "Es 1 de cada 7 personas.", "1 de cada 7" },
        { "es", "Son el 3,7 % de todos.", "3,7 %" },
        { "es", "Son el 40 por ciento.", "40 por ciento" },
        { "es", "Cuesta US$685.", "$685" },
        { "es", "Unas 2.500 personas.", "2.500" },
        { "es", "Unas 2\u00A0500 personas.", "2\u00A0500" },
        { "es", "Unos 12 millones de personas.", "12 millones" },
        { "es", "Desde 2019, en 72 horas.", "" },
        { "ar", "واحد من كل 7 أشخاص", "واحد من كل 7" },
        { "ar", "1 من كل 7 أشخاص", "1 من كل" },
        { "ar", "نسبة 40 في المئة", "40 في المئة" },
        { "ar", "نسبة 3.7٪ منهم", "3.7٪" },
        { "ar", "نسبة ٤٠٪ منهم", "٤٠٪" },
        { "ar", "نحو 12 مليون شخص", "12 مليون" },
        { "ar", "نحو ٢٬٥٠٠ شخص", "٢٬٥٠٠" },
        { "ar", "في عام 2019 وخلال 72 ساعة", "" },
        { "ar", "في عام ٢٠١٩", "" },
    };

    [Theory, MemberData(nameof(Table))]
    public void A_bare_statistic_is_found_and_other_numbers_are_not(string language, string text, string expected)
    {
        var words = StatisticsCheck.WordPattern(Shipped.Book.Language(language).Formats);
        var plain = text.Replace("**", "", StringComparison.Ordinal);

        Assert.Equal(expected, string.Join("; ", StatisticsCheck.Find(plain, words).Select(found => found.Text)));
    }

    [Theory]
    [InlineData("They are **85** % here.", "statistic-bare 8:12")]
    [InlineData("One.\n\nTwo: 85 % here.", "statistic-bare 10:6")]
    [InlineData("- one\n- two *85 %*", "statistic-bare 9:8")]
    [InlineData("> one\n> two 85 %", "statistic-bare 9:7")]
    [InlineData("one &amp; 85 %", "statistic-bare 8:11")]
    [InlineData("one\ntwo **three** 85 %", "statistic-bare 9:15")]
    public void It_is_reported_where_it_stands(string body, string expected) =>
        Assert.Equal([expected], BaseBook.Codes(BaseBook.Lawyer, BaseBook.Page(body)));

    [Theory]
    [InlineData("title: 85 % are free\n", "statistic-bare 2:8")]
    [InlineData("title: Are you free?\nbutton: 1 in 7\n", "statistic-bare 3:9")]
    public void Titles_and_labels_have_none_either(string header, string expected) =>
        Assert.Equal([expected], BaseBook.Codes(BaseBook.Lawyer,
            BaseBook.Page().Replace("title: How do I get a lawyer?\nbutton: Lawyer\n", header, StringComparison.Ordinal)));
}
