using ChatBot.Matching.Features;

namespace ChatBot.Tests.Matching.Features;

public sealed class RomanizerTests
{
    [Theory]
    [InlineData("бесплатный", "besplatnyi")]
    [InlineData("бесплатный", "besplatniy")]
    [InlineData("бесплатный", "besplatnyj")]
    [InlineData("хочу", "khochu")]
    [InlineData("хочу", "hochu")]
    [InlineData("хочу", "xo4u")]
    [InlineData("помощь", "pomoshch")]
    [InlineData("помощь", "pomosh'")]
    [InlineData("женщина", "zhenschina")]
    [InlineData("женщина", "jenshina")]
    [InlineData("полиция", "policiya")]
    [InlineData("полиция", "politsia")]
    [InlineData("юрист", "yurist")]
    [InlineData("цена", "tsena")]
    public void Cyrillic_in_Latin_letters_meets_its_word(string word, string typed)
    {
        Assert.Equal(Romanized(word, Script.Cyrillic), Romanized(typed, Script.Cyrillic));
    }

    [Theory]
    [InlineData("محامي", "mo7ami")]
    [InlineData("المحامي", "elmo7ami")]
    [InlineData("محامي", "mouhami")]
    [InlineData("شرطه", "shorta")]
    [InlineData("خوف", "5of")]
    [InlineData("خوف", "khawf")]
    [InlineData("طبيب", "6abib")]
    [InlineData("حقوق", "7o9o9")]
    [InlineData("حقوق", "huquq")]
    [InlineData("مساعده", "mosa3ada")]
    [InlineData("سوال", "so2al")]
    [InlineData("قانون", "8anoun")]
    public void Arabizi_meets_its_word(string word, string typed)
    {
        // The ه that ends a word (also in place of ة) is rarely typed.
        Assert.Equal(Romanized(word, Script.Arabic).TrimEnd('h'), Romanized(typed, Script.Arabic).TrimEnd('h'));
    }

    [Fact]
    public void A_number_stays_a_number()
    {
        Assert.Equal("5", Romanized("5", Script.Arabic));
        Assert.Equal("4", Romanized("4", Script.Cyrillic));
    }

    private static string Romanized(string word, Script script)
    {
        var into = new char[word.Length];
        return new string(into, 0, Romanizer.Romanize(word, script, into));
    }
}
