using ChatBot.Listings;

namespace ChatBot.Content;

/// <summary>The host's own line: somebody to talk to, from <c>line:</c> in the book's <c>bot.yaml</c>.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="What">Who answers and what for, by the language's code; under an empty code, for every other language.</param>
/// <param name="Records">What they write down, in the same way.</param>
/// <param name="Phone">In international form, or null.</param>
/// <param name="Telegram">A public name on Telegram without <c>@</c>, or null.</param>
/// <param name="Web">An https address, or null.</param>
/// <param name="Hours">When somebody answers.</param>
/// <param name="Languages">Codes of the languages that are spoken.</param>
public sealed record HostLine(
    string Name, IReadOnlyDictionary<string, string> What, IReadOnlyDictionary<string, string> Records,
    string? Phone, string? Telegram, string? Web, string Hours, IReadOnlyList<string> Languages)
{
    /// <summary>A text in a language, or for every language; null where neither is there.</summary>
    internal static string? In(IReadOnlyDictionary<string, string> texts, string language) =>
        texts.GetValueOrDefault(language) ?? texts.GetValueOrDefault("");

    /// <summary>The hours as they were read.</summary>
    internal OpeningHours Opening => HoursText.Read(Hours)!;
}
