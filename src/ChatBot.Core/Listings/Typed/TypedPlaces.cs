using ChatBot.Matching.Features;

namespace ChatBot.Listings.Typed;

/// <summary>Reads places and needs out of what a visitor typed. Keeps nothing of it: its buffers are zeroed before it answers.</summary>
internal sealed class TypedPlaces(PhraseIndex<PhraseMeaning> index, RealWords words)
{
    /// <summary>What a text asks of the directory.</summary>
    /// <param name="text">What the visitor typed: read, not kept.</param>
    public DirectoryQuery Read(ReadOnlySpan<char> text)
    {
        Span<char> cut = stackalloc char[Normalizer.Room];
        Span<char> folded = stackalloc char[Normalizer.Room];
        var length = Normalizer.Normalize(text, cut, folded);
        var wish = new DirectoryQueryReader(index, words, folded[..length]).Read();
        cut.Clear();
        folded.Clear();
        return wish;
    }
}
