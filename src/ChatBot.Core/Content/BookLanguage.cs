using System.Collections.Frozen;
using ChatBot.Text;

namespace ChatBot.Content;

/// <summary>A language of a frozen book: its words, its ways of writing numbers and dates, and its pages.</summary>
public sealed class BookLanguage
{
    /// <summary>The code, as in <c>en</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its own name for itself, as in <c>العربية</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is written from right to left.</summary>
    public required bool RightToLeft { get; init; }

    /// <summary>The labels and notices; every <see cref="UiText"/> is there.</summary>
    public required FrozenDictionary<UiText, string> Words { get; init; }

    /// <summary>The names of countries in this language, by ISO 3166-1 code in lower case.</summary>
    public required FrozenDictionary<string, string> Countries { get; init; }

    /// <summary>What it calls languages and days.</summary>
    internal LocaleNames Names { get; init; } = LocaleNames.Empty;

    /// <summary>What is typed beside questions: labels and small talk.</summary>
    internal TypedWords Typed { get; init; } = TypedWords.Empty;

    /// <summary>What it teaches the matcher beside its pages.</summary>
    internal Lessons Lessons { get; init; } = Lessons.None;

    /// <summary>Names all that the matcher learns of this language.</summary>
    internal string LearnedFrom { get; init; } = "";

    /// <summary>How it writes numbers and dates.</summary>
    public required LanguageFormats Formats { get; init; }

    /// <summary>The pages by id, and a country's own by <c>id@country</c>.</summary>
    public required FrozenDictionary<string, Page> Pages { get; init; }

    /// <summary>The name of a country.</summary>
    /// <param name="code">Its ISO 3166-1 code in lower case.</param>
    /// <returns>The editor's word, else CLDR's, else the code.</returns>
    public string CountryName(string code) =>
        Countries.GetValueOrDefault(code) ?? Names.Countries.GetValueOrDefault(code)?[0] ?? code.ToUpperInvariant();

    /// <summary>A text that is not the editor's own, a name in a table say, as it can stand among this language's.</summary>
    /// <returns>The same; in a right-to-left language with its left-to-right runs isolated.</returns>
    public string Show(string text) => RightToLeft ? Isolation.Apply(text) : text;

    /// <summary>A label or notice.</summary>
    /// <returns>Its text in this language.</returns>
    public string this[UiText word] => Words[word];

    /// <summary>A notice with its blanks filled.</summary>
    /// <param name="blanks">Name and value of each blank.</param>
    public string Fill(UiText word, params ReadOnlySpan<(string Name, string Value)> blanks) => Blanks.Fill(Words[word], blanks);
}
