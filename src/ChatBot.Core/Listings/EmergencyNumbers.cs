namespace ChatBot.Listings;

/// <summary>The numbers to call in danger in a country: a row of <c>emergency.csv</c>.</summary>
/// <param name="Country">The country's code.</param>
/// <param name="Police">The number, or null.</param>
/// <param name="Ambulance">The number, or null.</param>
/// <param name="Fire">The number, or null.</param>
/// <param name="CrisisLine">Somebody to talk to, or null: the host's to add.</param>
/// <param name="AsksStatus">Whether they ask about papers.</param>
/// <param name="Source">Who publishes the numbers: an https address.</param>
/// <param name="CheckedOn">The day on which somebody compared them with the source, or null.</param>
internal sealed record EmergencyNumbers(
    string Country, string? Police, string? Ambulance, string? Fire, string? CrisisLine, Tick AsksStatus, string Source, DateOnly? CheckedOn);
