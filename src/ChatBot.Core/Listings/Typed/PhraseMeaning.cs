namespace ChatBot.Listings.Typed;

/// <summary>What a phrase can mean to the directory. Closed.</summary>
internal abstract record PhraseMeaning
{
    private PhraseMeaning()
    {
    }

    /// <summary>A country.</summary>
    internal sealed record Land(string Code) : PhraseMeaning;

    /// <summary>A town.</summary>
    internal sealed record City(Town Town) : PhraseMeaning;

    /// <summary>A kind of help.</summary>
    internal sealed record Help(string Need) : PhraseMeaning;

    /// <summary>A word that asks for a place or joins others, and says nothing more.</summary>
    internal sealed record Filler : PhraseMeaning
    {
        public static readonly Filler Instance = new();
    }
}
