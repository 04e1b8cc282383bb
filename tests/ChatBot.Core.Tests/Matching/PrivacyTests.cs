using System.Reflection;
using System.Runtime.InteropServices;
using ChatBot.Matching;
using ChatBot.Matching.Languages;

namespace ChatBot.Tests.Matching;

public sealed class PrivacyTests
{
    [Fact]
    public void Nothing_of_a_question_stays_in_the_buffers()
    {
        var matcher = Matcher.Train(LibraryTopics.Languages);

        matcher.Match("i lost my crad, where is the printer and what time do you close", null);

        var analysis = (MatchWorkspace)typeof(Matcher).GetField("free", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(matcher)!;
        Assert.NotEmpty(analysis.Likeness);
        AssertZero<char>(analysis.Letters);
        AssertZero<char>(analysis.Draft);
        AssertZero<Word>(analysis.Words);
        AssertZero<ulong>(analysis.Terms);
        AssertZero<ulong>(analysis.Features);
        AssertZero<float>(analysis.Likeness);
        AssertZero<float>(analysis.GroupLikeness);
        AssertZero<float>(analysis.Scores);
        AssertZero<float>(analysis.PageCounts);
        Assert.Equal((0, 0, 0, 0), (analysis.TextLength, analysis.LetterCount, analysis.WordCount, analysis.FeatureCount));
    }

    [Fact]
    public void Every_buffer_is_one_the_test_above_looks_at()
    {
        var buffers = typeof(MatchWorkspace).GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(f => f.FieldType.IsArray).Select(f => f.Name);

        Assert.Equal(["Letters", "Draft", "Words", "Terms", "Features", "Likeness", "GroupLikeness", "Scores", "PageCounts"], buffers);
    }

    [Fact]
    public void A_question_makes_no_string()
    {
        var matcher = Matcher.Train(LibraryTopics.Languages);
        char[] question = [.. string.Concat(Enumerable.Repeat("zqxjv ", 60))];
        for (var i = 0; i < 50; i++)
            matcher.Match(question, "en");

        var before = GC.GetAllocatedBytesForCurrentThread();
        matcher.Match(question, "en");
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // The match and its candidates; the question's letters alone would be 720 bytes more.
        Assert.InRange(allocated, 0, 1500);
    }

    private static void AssertZero<T>(T[] buffer) where T : unmanaged =>
        Assert.False(MemoryMarshal.AsBytes(buffer.AsSpan()).ContainsAnyExcept((byte)0));
}
