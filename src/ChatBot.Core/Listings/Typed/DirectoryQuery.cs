namespace ChatBot.Listings.Typed;

/// <summary>What was found in a typed text, in the directory's own strings; nothing of the text itself.</summary>
/// <param name="Country">The country's code, or null.</param>
/// <param name="Towns">The towns of that name: several where several countries have one.</param>
/// <param name="Need">A kind of help, or null.</param>
/// <param name="Others">How many words say something else.</param>
internal readonly record struct DirectoryQuery(string? Country, IReadOnlyList<Town> Towns, string? Need, int Others)
{
    /// <summary>Whether it names a place.</summary>
    public bool NamesPlace => Country is not null || Towns.Count > 0;

    /// <summary>Whether it names anything that the directory knows.</summary>
    public bool IsEmpty => !NamesPlace && Need is null;
}
