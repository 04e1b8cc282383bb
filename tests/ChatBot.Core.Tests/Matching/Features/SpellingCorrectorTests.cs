using ChatBot.Matching.Features;
using ChatBot.Matching.Languages;
using ChatBot.Matching.Training;

namespace ChatBot.Tests.Matching.Features;

public sealed class SpellingCorrectorTests
{
    private static readonly SpellingCorrector Spelling = Known("visa", "police", "rights", "trafficking", "passport", "doctor");

    [Theory]
    [InlineData("polcie", "police")]
    [InlineData("polic", "police")]
    [InlineData("rigths", "rights")]
    [InlineData("traficing", "trafficking")]
    [InlineData("passsprt", "passport")]
    [InlineData("vsia", "visa")]
    public void A_slip_leads_to_the_nearest_known_word(string typed, string expected)
    {
        Assert.Equal(expected, Spelling.Word(Spelling.Nearest(typed)).ToString());
    }

    [Theory]
    [InlineData("pizza")]
    [InlineData("docs")]
    [InlineData("dostro")]
    [InlineData("xisx")]
    public void What_is_far_from_everything_stays(string typed)
    {
        Assert.Equal(-1, Spelling.Nearest(typed));
    }

    [Fact]
    public void Of_two_equally_near_the_one_asked_more_often_wins()
    {
        Assert.Equal("house", Known("house", "house", "mouse", "horse").Word(Known("house", "house", "mouse", "horse").Nearest("hoxse")).ToString());
    }

    [Theory]
    [InlineData("abcd", "abcd", 0)]
    [InlineData("abcd", "abdc", 1)]
    [InlineData("abcd", "abd", 1)]
    [InlineData("abcd", "xbcd", 1)]
    [InlineData("abcd", "dcba", 3)]
    [InlineData("abcd", "abcdefgh", 3)]
    public void Slips_are_counted_up_to_a_bound(string a, string b, int slips)
    {
        Assert.Equal(slips, EditDistance.Between(a, b, most: 2));
    }

    private static SpellingCorrector Known(params string[] words)
    {
        var (builder, analysis) = (new VocabularyBuilder(), new MatchWorkspace());
        WordSplitter.Normalize(string.Join(' ', words), analysis);
        new WordSplitter("ro", PhoneWriting.None).Split(analysis);
        builder.Add(analysis, isExample: true);
        return builder.Build();
    }
}
