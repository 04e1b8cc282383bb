using ChatBot.Matching.Features;

namespace ChatBot.Matching.Languages;

/// <summary>A language's examples in one spelling: as they are written, or romanised. Both copies have the same rows.</summary>
/// <param name="Spelling">The words of this spelling.</param>
/// <param name="Index">The rows in this spelling.</param>
/// <param name="Words">The pages by the words of this spelling.</param>
internal sealed record SpellingVariant(SpellingCorrector Spelling, ExampleIndex Index, PageWords Words);
