using ChatBot.Matching.Features;

namespace ChatBot.Tests.Matching.Features;

public sealed class NormalizerTests
{
    [Theory]
    [InlineData("What NOW?!", "what now")]
    [InlineData("  two\t\nlines ", "two lines")]
    [InlineData("don’t", "don't")]
    [InlineData("heeeeelp", "heelp")]
    [InlineData("1000", "1000")]
    [InlineData("Où est l'École ?", "ou est l'ecole")]
    [InlineData("¿Dónde está el niño?", "donde esta el nino")]
    [InlineData("AÇÃO", "acao")]
    [InlineData("Straße, cœur, þing", "strasse coeur thing")]
    [InlineData("Țară și pâine", "tara si paine")]
    [InlineData("İstanbul ılık", "istanbul ilik")]
    [InlineData("Người đó ở đâu", "nguoi do o dau")]
    [InlineData("Ещё ёлка, йод", "еще елка йод")]
    [InlineData("Їжак ґанок", "іжак ганок")]
    [InlineData("أُرِيدُ إِلَى مَدْرَسَةٍ", "اريد الي مدرسه")]
    [InlineData("کتاب گرم ۱۲", "كتاب گرم 12")]
    [InlineData("عـــاجل ٣", "عاجل 3")]
    [InlineData("ＡＢＣ１２", "abc12")]
    [InlineData("ﬁne", "fine")]
    [InlineData("ที่นี่ ไม่", "ที่นี่ ไม่")]
    [InlineData("नहीं", "नहीं")]
    [InlineData("が カ\u3099", "が ガ")]
    [InlineData("a\u200Db\u00ADc", "abc")]
    [InlineData("mail me@x.org", "mail me x org")]
    [InlineData("😀😀", "")]
    [InlineData("\u0000\u0001\u001B", "")]
    [InlineData("", "")]
    public void Text_is_brought_to_one_spelling(string text, string expected)
    {
        Assert.Equal(expected, Normalized(text));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_gap()
    {
        Assert.Equal("a b", Normalized("a\uD83Db"));
        Assert.Equal("a b", Normalized("a\uDE00b\uD83D"));
    }

    [Fact]
    public void Of_a_long_text_the_head_and_the_tail_are_read()
    {
        var normalized = Normalized($"start {new string('.', 3000)} {string.Concat(Enumerable.Repeat("word ", 300))} finish");

        Assert.StartsWith("start", normalized, StringComparison.Ordinal);
        Assert.EndsWith("finish", normalized, StringComparison.Ordinal);
        Assert.True(normalized.Length <= Normalizer.Longest);
    }

    [Fact]
    public void The_widest_ligatures_do_not_overflow()
    {
        Assert.NotEmpty(Normalized(new string('ﷺ', 4096)));
        Assert.NotEmpty(Normalized(string.Concat(Enumerable.Repeat("ﷺ ", 2048))));
    }

    private static string Normalized(string text)
    {
        var (draft, into) = (new char[Normalizer.Room], new char[Normalizer.Room]);
        return new string(into, 0, Normalizer.Normalize(text, draft, into));
    }
}
