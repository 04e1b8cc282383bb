using ChatBot.Content;
using ChatBot.Content.Building;
using ChatBot.Content.Reading;
using ChatBot.Listings.Typed;
using ChatBot.Matching.Features;

namespace ChatBot.Listings.Reading;

/// <summary>Reads the tables of <c>services/</c> into a directory. A host's own table takes the place of the shipped one.</summary>
internal static class DirectoryReader
{
    public const string Folder = "services/";
    public const string FileName = Folder + "services.csv";

    private const int Named = 5;

    public static ServiceDirectory Read(
        Overlay folder, BookSettings settings, IReadOnlyList<LanguageDraft> languages, IReadOnlyList<RealWords> written, DateOnly today,
        Func<string, TimeZoneInfo?> zones, ProblemList problems)
    {
        var known = KnownCodes.Of(languages);
        var file = folder.Layers(FileName) is [.., var highest] ? highest : null;
        var listings = file is null ? [] : ReadListings(file, known, today, zones, problems);
        listings = Translate(folder, file?.Layer ?? 0, languages, listings, problems);
        ReportAges(listings, file, settings.Limits, today, problems);
        var emergency = EmergencyReader.Read(
            folder.Layers(EmergencyReader.FileName) is [.., var numbers] ? numbers : null, known, today, problems);
        ReportUnknownFiles(folder, languages, problems);
        return new ServiceDirectory(listings, emergency, settings.Limits, towns => TypedPlacesBuilder.Build(languages, written, towns));
    }

    private static List<Listing> ReadListings(
        SourceFile file, KnownCodes known, DateOnly today, Func<string, TimeZoneInfo?> zones, ProblemList problems)
    {
        var listings = new List<Listing>();
        if (CsvTable.Read(file, Columns.Services, Columns.Required, problems) is not { } table)
            return listings;

        var reader = new ListingReader(known, today, zones, problems);
        var lines = new Dictionary<string, int>();
        foreach (var row in table.Rows)
        {
            var listing = reader.Read(row);
            SafetyRules.Check(listing, row, problems);
            if (!lines.TryAdd(listing.Id, row.Line))
            {
                problems.Add(Codes.ListingId, row.At("id"), $"The id \"{listing.Id}\" stands in line {lines[listing.Id]} already.",
                    "Give this row an id of its own.");
            }
            else if (listing.Countries.Count > 0)
                listings.Add(listing);
        }

        return listings;
    }

    // Translations below the table's own layer belong to a table that it has replaced.
    private static List<Listing> Translate(
        Overlay folder, int layer, IReadOnlyList<LanguageDraft> languages, List<Listing> listings, ProblemList problems)
    {
        var ids = listings.Select(listing => listing.Id).ToHashSet();
        var texts = new List<(string Language, IReadOnlyDictionary<string, ListingText> ById)>();
        foreach (var language in languages.Select(language => language.Code))
        {
            if (folder.Layers(TranslationOf(language)) is [.., var file] && file.Layer >= layer)
                texts.Add((language, TranslationReader.Read(file, ids, problems)));
        }

        return texts.Count == 0 ? listings : listings.ConvertAll(listing => listing with
        {
            Translations = texts.Where(text => text.ById.ContainsKey(listing.Id)).ToDictionary(text => text.Language, text => text.ById[listing.Id]),
        });
    }

    private static void ReportAges(List<Listing> listings, SourceFile? file, BookLimits limits, DateOnly today, ProblemList problems)
    {
        if (file is null)
            return;

        var at = new Position(file.Shown);
        var ages = listings.Where(listing => listing.IsListed).ToLookup(listing => Ageing.Of(listing, today, limits));
        if (ages[Age.Never].Any())
        {
            var ids = ages[Age.Never].Select(listing => listing.Id).ToList();
            var named = string.Join(", ", ids.Take(Named)) + (ids.Count > Named ? ", …" : "");
            problems.Add(Codes.ListingsUnchecked, at, $"{ids.Count} of {listings.Count} services were never checked, and each says so ({named}).",
                "Before going live, have somebody confirm every entry and fill in \"checked_on\" and \"checked_by\"; with --live this is an error.");
        }

        if (ages[Age.Old].Any() || ages[Age.Expired].Any())
        {
            problems.Add(Codes.ListingsOld, at,
                $"{ages[Age.Old].Count()} services were last checked {limits.ListingWarnDays} days ago or earlier and carry a warning; {ages[Age.Expired].Count()} are hidden after {limits.ListingHideDays} days.",
                "Have somebody check them again and bring \"checked_on\" up to date.");
        }
    }

    private static void ReportUnknownFiles(Overlay folder, IReadOnlyList<LanguageDraft> languages, ProblemList problems)
    {
        var known = languages.Select(language => TranslationOf(language.Code)).Append(FileName).Append(EmergencyReader.FileName).ToHashSet();
        foreach (var path in folder.PathsIn(Folder).Where(path => !known.Contains(path) && !IsTranslation(path)))
        {
            problems.Add(Codes.FileUnknown, new Position(folder.Layers(path)[^1].Shown), "The program doesn't know what this table is for.",
                "Tables are services.csv, emergency.csv and, for a language of the book, services.LANGUAGE.csv.");
        }
    }

    private static string TranslationOf(string language) => $"{Folder}services.{language}.csv";

    // A language that the book doesn't use now may have its table already.
    private static bool IsTranslation(string path) => path[Folder.Length..].Split('.') is ["services", { Length: 2 or 3 }, "csv"];
}
