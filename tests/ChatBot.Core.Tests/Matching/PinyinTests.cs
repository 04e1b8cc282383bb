using ChatBot.Matching.Features;

namespace ChatBot.Tests.Matching;

/// <summary>Chinese typed in Latin letters is read as its characters are.</summary>
public sealed class PinyinTests
{
    [Theory]
    [InlineData("避孕套", "biyuntao")]
    [InlineData("警察", "jingcha")]
    [InlineData("女人", "nvren")]
    [InlineData("女人", "nuren")]
    [InlineData("中国", "zongguo")]
    [InlineData("重要", "zongyao")]
    public void A_word_in_characters_and_the_same_in_letters_are_one(string characters, string letters)
    {
        Span<char> read = new char[characters.Length];
        Span<char> typed = new char[letters.Length];

        Pinyin.ReadCharacters(characters, read);
        var count = Pinyin.ReadLetters(letters, typed);

        Assert.Equal(characters.Length, count);
        Assert.Equal(read.ToString(), typed[..count].ToString());
    }

    [Theory]
    [InlineData("help")]
    [InlineData("hiv")]
    [InlineData("passport")]
    public void A_word_that_is_not_made_of_syllables_stays_a_word(string word) =>
        Assert.Equal(0, Pinyin.ReadLetters(word, new char[word.Length]));

    [Fact]
    public void A_word_is_parted_into_as_few_syllables_as_can_be() =>
        Assert.Equal(1, Pinyin.ReadLetters("xian", new char[4]));

    [Fact]
    public void A_character_that_is_not_in_the_table_stays_as_it_is()
    {
        Span<char> read = new char[1];

        Pinyin.ReadCharacters("囧", read);

        Assert.Equal("囧", read.ToString());
    }
}
