using ChatBot.Matching;
using ChatBot.Matching.Features;

namespace ChatBot.Tests.Matching;

public sealed class LanguageTopicsTests
{
    private static readonly string[] OffTopic =
    [
        "what is for lunch", "who won the football match", "is it going to rain", "sing me a song", "tell me a joke", "how old are you",
        "my car is broken", "best pizza in town", "how to bake bread", "price of gold",
    ];

    private static readonly Matcher Taught = Train(new LanguageTopics(LibraryTopics.English)
    {
        OffTopic = OffTopic,
        Phone = [("2moro", "tomorrow"), ("bks", "books"), ("brw", "borrow")],
        Words = RealWords.Of(["broom", "brew", "bone", "find", "fin"]),
    });

    [Fact]
    public void What_was_taught_to_be_about_nothing_is_not_answered()
    {
        Assert.All(OffTopic, sentence => Assert.NotEqual(Outcome.Answer, Taught.Match(sentence, "en").Outcome));
        Assert.Equal("borrow", Taught.Match("how many books can i borrow", "en").Candidates[0].Place);
    }

    [Fact]
    public void Short_forms_are_read_as_the_words_they_stand_for()
    {
        var (short_, whole) = (Taught.Match("brw bks 2moro", "en"), Taught.Match("borrow books tomorrow", "en"));

        Assert.Equal(whole.Candidates, short_.Candidates);
    }

    [Fact]
    public void A_word_typed_letter_by_letter_is_one_word()
    {
        Assert.Equal(Taught.Match("wifi", "en").Candidates, Taught.Match("w.i.f.i.", "en").Candidates);
        Assert.Equal(Taught.Match("is there wifi", "en").Candidates, Taught.Match("is there w i f i", "en").Candidates);
    }

    [Fact]
    public void One_word_alone_is_never_answered()
    {
        Assert.Equal(Outcome.Suggest, Taught.Match("toddlers", "en").Outcome);
        Assert.Equal(Outcome.None, Taught.Match("a", "en").Outcome);
        Assert.Equal(Outcome.None, Taught.Match("12", "en").Outcome);
    }

    [Fact]
    public void What_was_taught_is_saved_and_loaded()
    {
        var file = new System.Buffers.ArrayBufferWriter<byte>();
        Taught.Save(file);

        var loaded = Matcher.Load(file.WrittenMemory, Taught.Fingerprint);

        Assert.NotNull(loaded);
        foreach (var question in new[] { "brw bks", "what is for lunch", "is there w.i.f.i.", "fire" })
            Assert.Equal(Taught.Match(question, "en").Candidates, loaded.Match(question, "en").Candidates);
    }

    [Fact]
    public void Each_part_of_what_is_taught_changes_the_fingerprint()
    {
        var topics = new LanguageTopics(LibraryTopics.English);
        LanguageTopics[] others = [topics, topics with { OffTopic = ["x"] }, topics with { Phone = [("x", "y")] }, topics with { Words = RealWords.Of(["x"]) }];

        Assert.Equal(others.Length, others.Select(of => Matcher.FingerprintOf(new Dictionary<string, LanguageTopics> { ["en"] = of })).Distinct().Count());
    }

    [Fact]
    public void A_word_of_another_language_is_not_read_as_arabizi()
    {
        var match = LibraryTopics.Matcher.Match("bonjour merci", "ar");

        Assert.True(match.Language != "ar" || match.Candidates.Count == 0);
    }

    private static Matcher Train(LanguageTopics topics) => Matcher.Train(new Dictionary<string, LanguageTopics> { ["en"] = topics });
}
