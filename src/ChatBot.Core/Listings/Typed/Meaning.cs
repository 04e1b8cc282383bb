namespace ChatBot.Listings.Typed;

/// <summary>What a phrase can mean to the directory. Closed.</summary>
internal abstract record Meaning
{
    private Meaning()
    {
    }

    /// <summary>A country.</summary>
    internal sealed record Land(string Code) : Meaning;

    /// <summary>A town.</summary>
    internal sealed record City(Town Town) : Meaning;

    /// <summary>A kind of help.</summary>
    internal sealed record Help(string Need) : Meaning;

    /// <summary>A word that asks for a place or joins others, and says nothing more.</summary>
    internal sealed record Filler : Meaning
    {
        public static readonly Filler Instance = new();
    }
}
