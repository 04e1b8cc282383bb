using ChatBot.Content;

namespace ChatBot.Listings;

/// <summary>A country's line for people in a crisis, or for children: run or published by a government or a national service.</summary>
/// <param name="Number">The number as it is dialled in the country.</param>
/// <param name="Name">What the line calls itself.</param>
/// <param name="Text">The number that takes text messages, or null.</param>
/// <param name="Hours">When somebody answers, or null where the source does not say.</param>
/// <param name="Languages">Codes of the languages that are spoken, as far as the source says.</param>
/// <param name="Traces">Whether they may trace a call or send police or an ambulance unasked.</param>
/// <param name="Reports">Whether they must report what they hear to an authority.</param>
/// <param name="Source">Who says so: an https address.</param>
/// <param name="ReadOn">The day on which somebody read the source.</param>
/// <param name="At">Where the number stands in the table.</param>
internal sealed record HelpLine(
    string Number, string Name, string? Text, OpeningHours? Hours, IReadOnlyList<string> Languages, Tick Traces, Tick Reports,
    string Source, DateOnly? ReadOn, Position At);
