using ChatBot.Matching.Features;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Tests.Matching.Features;

public sealed class SortedHashesTests
{
    // As hashes come, and as they hardly ever do: near each other, and at the edges of a group.
    private static Arbitrary<ulong[]> Hashes => Gen.OneOf(
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(pair => (ulong)(uint)pair.Item1 << 32 | (uint)pair.Item2),
        Gen.Choose(0, 50).Select(near => (ulong)near),
        Gen.Elements(0UL, 1UL << 62, (1UL << 62) - 1, 2UL << 62, (3UL << 62) - 1))
        .Select(hash => hash % (3UL << 62)).ListOf().Select(list => list.Distinct().Order().ToArray()).ToArbitrary();

    [Fact]
    public void Each_is_found_at_its_place_and_no_other() => Prop.ForAll(Hashes, hashes =>
    {
        var sorted = new SortedHashes(hashes);
        for (var i = 0; i < hashes.Length; i++)
        {
            Assert.Equal(i, sorted.Find(hashes[i]));
            Assert.Equal(Array.IndexOf(hashes, hashes[i] + 1), sorted.Find(hashes[i] + 1));
            Assert.Equal(Array.IndexOf(hashes, hashes[i] - 1), sorted.Find(hashes[i] - 1));
        }

        Assert.Equal(-1, sorted.Find(ulong.MaxValue));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
