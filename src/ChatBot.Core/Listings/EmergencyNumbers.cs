using ChatBot.Content;

namespace ChatBot.Listings;

/// <summary>The numbers to call in danger in a country: a row of <c>emergency.csv</c>.</summary>
internal sealed record EmergencyNumbers
{
    /// <summary>The country's code (ISO 3166-1 alpha-2, lower case).</summary>
    public required string Country { get; init; }

    /// <summary>As it is dialled in the country, also from a mobile phone; null where no source says it.</summary>
    public string? Police { get; init; }

    /// <inheritdoc cref="Police"/>
    public string? Ambulance { get; init; }

    /// <inheritdoc cref="Police"/>
    public string? Fire { get; init; }

    /// <summary>The number that takes text messages from everywhere in the country, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Whether one has to register before a text message is answered.</summary>
    public Tick TextRegister { get; init; }

    /// <summary>The keys to press when one has called and cannot speak, or null.</summary>
    public string? Silent { get; init; }

    /// <summary>Whether they ask about papers.</summary>
    public Tick AsksStatus { get; init; }

    /// <summary>Who publishes the numbers: an https address.</summary>
    public required string Source { get; init; }

    /// <summary>Another publisher of the same numbers, or null.</summary>
    public string? SecondSource { get; init; }

    /// <summary>The day on which somebody read the source, or null.</summary>
    public DateOnly? ReadOn { get; init; }

    /// <summary>Why a number differs from what telephone libraries know, or null.</summary>
    public string? Explain { get; init; }

    /// <summary>The day on which the host had the numbers checked, or null.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>Somebody to talk to, or null.</summary>
    public HelpLine? Crisis { get; init; }

    /// <summary>Somebody for children to talk to, or null.</summary>
    public HelpLine? Child { get; init; }

    /// <summary>The row in the table.</summary>
    public required Position At { get; init; }

    /// <summary>Police, ambulance and fire, as far as they are known.</summary>
    public IEnumerable<string> Dialled => new[] { Police, Ambulance, Fire }.OfType<string>().Distinct();
}
