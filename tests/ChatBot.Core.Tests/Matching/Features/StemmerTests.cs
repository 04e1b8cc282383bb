using ChatBot.Matching.Features;

namespace ChatBot.Tests.Matching.Features;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("en", "arrested", "arrests")]
    [InlineData("en", "stopping", "stopped")]
    [InlineData("en", "studies", "study")]
    [InlineData("en", "services", "service")]
    [InlineData("es", "abogadas", "abogado")]
    [InlineData("es", "denunciar", "denuncias")]
    [InlineData("fr", "avocates", "avocat")]
    [InlineData("fr", "arretee", "arreter")]
    [InlineData("pt", "advogados", "advogada")]
    [InlineData("pt", "direitos", "direito")]
    [InlineData("ru", "адвоката", "адвокатом")]
    [InlineData("ru", "бесплатная", "бесплатный")]
    [InlineData("ar", "المحامي", "محامي")]
    [InlineData("ar", "والشرطه", "شرطه")]
    [InlineData("fr-ca", "droits", "droit")]
    public void Forms_of_a_word_share_a_stem(string language, string one, string other)
    {
        var stemmer = Stemmer.For(language);

        Assert.Equal(stemmer.Stem(one).ToString(), stemmer.Stem(other).ToString());
    }

    [Theory]
    [InlineData("en", "bus")]
    [InlineData("es", "dos")]
    [InlineData("ru", "дом")]
    [InlineData("ar", "ولد")]
    public void Short_words_keep_their_letters(string language, string word)
    {
        Assert.Equal(word, Stemmer.For(language).Stem(word).ToString());
    }

    [Fact]
    public void A_language_without_a_table_keeps_its_words()
    {
        Assert.Equal("avocatilor", Stemmer.For("ro").Stem("avocatilor").ToString());
    }
}
