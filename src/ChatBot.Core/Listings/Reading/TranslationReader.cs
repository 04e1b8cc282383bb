using ChatBot.Content;

namespace ChatBot.Listings.Reading;

/// <summary>Reads <c>services.LANGUAGE.csv</c>: names and descriptions in another language.</summary>
internal static class TranslationReader
{
    /// <summary>The texts by the listing's id.</summary>
    public static IReadOnlyDictionary<string, ListingText> Read(SourceFile file, IReadOnlySet<string> ids, ProblemList problems)
    {
        var texts = new Dictionary<string, ListingText>();
        if (CsvTable.Read(file, Columns.Translations, required: 1, problems) is not { } table)
            return texts;

        foreach (var row in table.Rows)
        {
            var id = row["id"] ?? "";
            if (!ids.Contains(id))
                problems.Add(Codes.ListingId, row.At("id"), $"No row of services.csv has the id \"{id}\".", "Correct it, or take the row out.");
            else if (!texts.TryAdd(id, new ListingText(row["name"], row["description"], row["city"])))
                problems.Add(Codes.ListingId, row.At("id"), $"The id \"{id}\" is there twice.", "Take one of the rows out.");

            foreach (var column in (ReadOnlySpan<string>)["name", "description"])
            {
                if (row[column] is { } text && SafetyRules.Reveals(text) is { } what)
                    problems.Add(Codes.ListingPerson, row.At(column), $"The text has {what} in it.", "Take it out, as in services.csv.");
            }
        }

        return texts;
    }
}
