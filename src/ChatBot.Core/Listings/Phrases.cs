using ChatBot.Matching.Features;

namespace ChatBot.Listings;

/// <summary>Words as they are compared: small letters, folded, separated by one space.</summary>
internal static class Phrases
{
    /// <summary>Folds a text of the book's.</summary>
    public static string Fold(string text)
    {
        Span<char> cut = stackalloc char[Normalizer.Room];
        Span<char> folded = stackalloc char[Normalizer.Room];
        return new string(folded[..Normalizer.Normalize(text, cut, folded)]);
    }
}
