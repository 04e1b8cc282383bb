using ChatBot.Content;

namespace ChatBot.Listings.Reading;

/// <summary>What must not be in a table that visitors use: services that nobody has confirmed.</summary>
internal static class LiveCheck
{
    /// <summary>A Problem for each service that is listed but was never checked.</summary>
    public static IReadOnlyList<Problem> Check(ServiceDirectory services)
    {
        var problems = new ProblemList();
        foreach (var listing in services.All.Where(listing => listing is { IsListed: true, CheckedOn: null }))
        {
            problems.Add(Codes.ListingNotLive, new Position(DirectoryReader.FileName), $"The service \"{listing.Id}\" ({listing.Name}) was never checked.",
                "Have somebody confirm it, and fill in \"checked_on\" and \"checked_by\".");
        }

        return problems.Sorted();
    }
}
