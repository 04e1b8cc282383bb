using ChatBot.Content;
using ChatBot.Matching.Features;

namespace ChatBot.Dialog.Typed;

/// <summary>What a text is that is no question: a label or small talk. It holds the book's words, nothing of the text.</summary>
/// <param name="Label">The button that is typed, or null.</param>
/// <param name="Talk">The small talk, or null.</param>
/// <param name="Language">The language it was known in, the visitor's own before others.</param>
[HeldIn(typeof(Input))]
internal sealed record TypedMeaning(TypedLabel? Label, SmallTalk? Talk, string Language)
{
    /// <summary>Reads a typed text: first as a label in every language, then as small talk.</summary>
    /// <returns>Null where it is a question.</returns>
    public static TypedMeaning? Of(Book book, Input.Said said)
    {
        // Folded on the stack, and overwritten.
        Span<char> cut = stackalloc char[Normalizer.Room];
        Span<char> folded = stackalloc char[Normalizer.Room];
        var length = Compact(folded[..Normalizer.Normalize(said.Text.Span, cut, folded)]);
        var meaning = Of(book, folded[..length], said.At?.Language);
        cut.Clear();
        folded.Clear();
        return meaning;
    }

    private static TypedMeaning? Of(Book book, ReadOnlySpan<char> text, string? own)
    {
        var languages = book.Languages.OrderByDescending(language => language.Code == own).ToList();
        foreach (var language in languages)
        {
            if (language.Typed.Label(text) is { } label)
                return new TypedMeaning(label, null, language.Code);
        }

        foreach (var language in languages)
        {
            if (language.Typed.Talk(text) is { } talk)
                return new TypedMeaning(null, talk, language.Code);
        }

        return null;
    }

    // Without apostrophes, and a word typed letter by letter in one piece: "s.o.s".
    private static int Compact(Span<char> folded)
    {
        var isSpelt = IsSpelt(folded);
        var length = 0;
        foreach (var letter in folded)
        {
            if (letter != '\'' && !(isSpelt && letter == ' '))
                folded[length++] = letter;
        }

        return length;
    }

    private static bool IsSpelt(ReadOnlySpan<char> folded)
    {
        for (var i = 1; i < folded.Length; i += 2)
        {
            if (folded[i] != ' ')
                return false;
        }

        return folded.Length > 1 && folded.Length % 2 == 1;
    }
}
