namespace ChatBot.Hsds;

/// <summary>How countries, regions and towns stand in <c>service_area</c>: the description says which it is.</summary>
internal static class Areas
{
    public const string Country = "country";
    public const string Region = "region";
    public const string Town = "town";

    /// <summary>What the specification asks for in an address and nobody knows.</summary>
    public const string Unknown = "unknown";
}
