namespace ChatBot.Listings;

/// <summary>What a visitor looks for. Holds what they chose; lives for one turn.</summary>
/// <param name="Country">The country's code, or null.</param>
/// <param name="Town">A town's slug, or null for anywhere.</param>
/// <param name="Need">A key of <see cref="Needs.Keys"/>.</param>
/// <param name="Language">The visitor's language: services that speak it fit better.</param>
/// <param name="Today">The day, for what was checked too long ago.</param>
internal readonly record struct ListingQuery(string? Country, string? Town, string Need, string Language, DateOnly Today);
