using System.Buffers;
using System.Security.Cryptography;
using ChatBot.Matching;

namespace ChatBot.Tests.Matching.Storage;

public sealed class MatcherFileTests
{
    private static readonly byte[] File = Saved(LibraryTopics.Matcher);
    private static readonly string Fingerprint = LibraryTopics.Matcher.Fingerprint;

    [Fact]
    public void The_same_topics_make_the_same_file()
    {
        Assert.Equal(File, Saved(Matcher.Train(LibraryTopics.Languages)));
    }

    [Fact]
    public void Languages_trained_apart_make_the_same_file()
    {
        var parts = LibraryTopics.Languages.Reverse().Select(l => Matcher.Train(new Dictionary<string, IReadOnlyList<Topic>> { [l.Key] = l.Value }));

        Assert.Equal(File, Saved(Matcher.Join(parts)));
    }

    [Fact]
    public void A_language_trained_twice_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Matcher.Join([LibraryTopics.Matcher, LibraryTopics.Matcher]));
    }

    [Fact]
    public void What_was_saved_is_loaded()
    {
        var loaded = Matcher.Load(File, Fingerprint);

        Assert.NotNull(loaded);
        Assert.Equal(File, Saved(loaded));
        Assert.Equal(LibraryTopics.Matcher.Doubts, loaded.Doubts);
        foreach (var question in new[] { "are you open", "wifi pasword", "kogda vy otkryty", "كم غرامة", "mata tefta7" })
        {
            var (expected, actual) = (LibraryTopics.Matcher.Match(question, null), loaded.Match(question, null));
            Assert.Equal((expected.Language, expected.Outcome), (actual.Language, actual.Outcome));
            Assert.Equal(expected.Candidates, actual.Candidates);
        }
    }

    [Fact]
    public void The_fingerprint_is_known_before_training()
    {
        Assert.Equal(Fingerprint, Matcher.FingerprintOf(LibraryTopics.Languages));
        Assert.NotEqual(Fingerprint, Matcher.FingerprintOf(LibraryTopics.Languages.Take(2).ToDictionary()));
    }

    [Fact]
    public void A_file_for_other_topics_is_refused()
    {
        Assert.Null(Matcher.Load(File, new string('0', 64)));
    }

    [Fact]
    public void A_file_cut_off_is_refused()
    {
        for (var length = 0; length < File.Length; length += 4999)
            Assert.Null(Matcher.Load(File.AsMemory(0, length), Fingerprint));
    }

    [Fact]
    public void A_damaged_file_is_refused()
    {
        for (var at = 0; at < File.Length; at += 4999)
            Assert.Null(Matcher.Load(With(at, 0x55, isSigned: false), Fingerprint));
    }

    [Fact]
    public void A_forged_file_does_no_harm()
    {
        for (var at = 0; at < File.Length - 32; at += 4001)
            foreach (var flip in new byte[] { 0x01, 0x80, 0xFF })
                Matcher.Load(With(at, flip, isSigned: true), Fingerprint)?.Match("are you open on sunday", null);
    }

    private static byte[] With(int at, byte flip, bool isSigned)
    {
        byte[] file = [.. File];
        file[at] ^= flip;
        if (isSigned)
            SHA256.HashData(file.AsSpan(0, file.Length - 32), file.AsSpan(file.Length - 32));
        return file;
    }

    private static byte[] Saved(Matcher matcher)
    {
        var to = new ArrayBufferWriter<byte>();
        matcher.Save(to);
        return to.WrittenSpan.ToArray();
    }
}
