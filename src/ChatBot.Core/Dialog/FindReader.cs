using System.Globalization;
using ChatBot.Content;
using ChatBot.Listings;

namespace ChatBot.Dialog;

/// <summary>Reads the places of the directory out of an address: a town and a need that the book knows, and a part.</summary>
internal readonly struct FindReader(Book book, string? country)
{
    // An address holds two digits beside the longest town and need.
    private const int MostParts = 99;

    public Place Read(ReadOnlySpan<char> rest, out bool exact)
    {
        var (town, need, part) = ((string?)null, (string?)null, 1);
        exact = true;
        foreach (var range in rest.Split('/'))
        {
            var step = rest[range];
            if (rest.IsEmpty)
                break;

            if (part > 1)
                exact = false;
            else if (ReadPart(step) is { } number)
                part = number;
            else if (town is null && TownOf(step) is { } known)
                town = known;
            else if (town is not null && need is null && Needs.Known(step) is { } kind)
                need = kind;
            else
                exact = false;
        }

        return new Place.Find(town, need, part);
    }

    public Place ReadListing(ReadOnlySpan<char> rest, out bool exact)
    {
        var slash = rest.IndexOf('/');
        var listing = book.Services.Find(slash < 0 ? rest : rest[..slash]);
        var from = (Place.Find)Read(slash < 0 ? default : rest[(slash + 1)..], out exact);
        exact &= listing is not null && (slash < 0 || slash < rest.Length - 1);
        return listing is null ? from : new Place.Listing(listing.Id, from);
    }

    /// <summary>Takes a part's number from the front of a path; 1 where there is none.</summary>
    public static int TakePart(ref ReadOnlySpan<char> path)
    {
        var slash = path.IndexOf('/');
        if (slash < 0 || ReadPart(path[..slash]) is not { } part)
            return 1;

        path = path[(slash + 1)..];
        return part;
    }

    private string? TownOf(ReadOnlySpan<char> step) =>
        step is Town.Anywhere ? Town.Anywhere : book.Services.FindTown(country, step)?.Slug;

    private static int? ReadPart(ReadOnlySpan<char> step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part is > 1 and <= MostParts && step[0] != '0' ? part : null;
}
