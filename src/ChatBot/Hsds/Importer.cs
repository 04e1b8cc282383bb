using ChatBot.Listings.Reading;

namespace ChatBot.Hsds;

/// <summary>From the tables of HSDS 3.0 to rows of the flat table. What that can't hold is reported, never dropped in silence.</summary>
internal sealed class Importer(HsdsPackage package, KnownCodes known, string? country, ImportReport report)
{
    private readonly ILookup<string, Dictionary<string, string>> areas = By(package, HsdsTables.ServiceArea);
    private readonly ILookup<string, Dictionary<string, string>> languages = By(package, HsdsTables.Language);
    private readonly ILookup<string, Dictionary<string, string>> phones = By(package, HsdsTables.Phone);
    private readonly ILookup<string, Dictionary<string, string>> schedules = By(package, HsdsTables.Schedule);
    private readonly ILookup<string, Dictionary<string, string>> documents = By(package, HsdsTables.RequiredDocument);
    private readonly ILookup<string, Dictionary<string, string>> places = By(package, HsdsTables.ServiceAtLocation);
    private readonly ILookup<string, Dictionary<string, string>> addresses = By(package, HsdsTables.Address, "location_id");
    private readonly ILookup<string, Dictionary<string, string>> attributes = By(package, HsdsTables.Attribute, "link_id");
    private readonly Dictionary<string, Dictionary<string, string>> terms = ById(package, HsdsTables.TaxonomyTerm);
    private readonly Dictionary<string, Dictionary<string, string>> organisations = ById(package, HsdsTables.Organization);

    /// <summary>The rows, by the columns of the flat table.</summary>
    public List<Dictionary<string, string>> Import()
    {
        LeftOut.Report(package, report);
        var rows = new List<Dictionary<string, string>>();
        foreach (var service in package.Rows(HsdsTables.Service))
        {
            var row = Row(service);
            if (row.ContainsKey("country"))
                rows.Add(row);
            else
            {
                report.Warn("Services without a country are left out; name one for them with --country.");
                report.LeaveOut("service, no country");
            }
        }

        return rows;
    }

    private Dictionary<string, string> Row(Dictionary<string, string> service)
    {
        var id = service.GetValueOrDefault("id", "");
        var cells = new ImportedCells(report);
        ReadMarks(cells, id);
        cells.TrySet("id", Uuids.ShortIdOf(id));
        var organisation = organisations.GetValueOrDefault(service.GetValueOrDefault("organization_id", ""), []);
        cells.SetText("name", service.GetValueOrDefault("name"));
        cells.Set("organisation", organisation.GetValueOrDefault("name") ?? service.GetValueOrDefault("name"));
        cells.SetText("description", service.GetValueOrDefault("description"));
        cells.SetLink(service.GetValueOrDefault("url") ?? organisation.GetValueOrDefault("website"));
        cells.SetMailbox("email", service.GetValueOrDefault("email"));
        cells.SetText("cost", service.GetValueOrDefault("fees_description"));
        cells.Set("status", service.GetValueOrDefault("status"));
        cells.SetText("alert", service.GetValueOrDefault("alert"));
        cells.Set("checked_on", service.GetValueOrDefault("assured_date"));
        cells.SetMailbox("checked_by", service.GetValueOrDefault("assurer_email"));
        ReadPlace(cells, id);
        ReadLanguages(cells, id);
        ImportedPhones.Read(cells, phones[id], report);
        ImportedHours.Read(cells, schedules[id], report);
        if (documents[id].Any())
            cells.TrySet("id_needed", "yes");

        return cells.Done();
    }

    private void ReadMarks(ImportedCells cells, string service)
    {
        var kinds = new List<string>();
        foreach (var attribute in attributes[service])
        {
            var term = terms.GetValueOrDefault(attribute.GetValueOrDefault("taxonomy_term_id", ""), []);
            var code = term.GetValueOrDefault("code", "");
            var column = Marks.Columns.FirstOrDefault(mark => mark.Code == code).Column;
            if (term.GetValueOrDefault("taxonomy") == Marks.Kinds && Listings.Needs.Kinds.Contains(code))
                kinds.Add(code);
            else if (term.GetValueOrDefault("taxonomy") == Marks.Safety && column is not null)
                cells.Set(column, attribute.GetValueOrDefault("value"));
            else
                report.LeaveOut("attribute of another taxonomy");
        }

        cells.Set("kinds", string.Join("; ", kinds));
    }

    // The country is what the package says: an area of its own, a public address, or the editor's word for the rest.
    private void ReadPlace(ImportedCells cells, string service)
    {
        var own = areas[service].ToLookup(area => area.GetValueOrDefault("description", ""), area => area.GetValueOrDefault("name", ""));
        var address = places[service].SelectMany(place => addresses[place.GetValueOrDefault("location_id", "")]).FirstOrDefault() ?? [];
        var countries = own[Areas.Region].Concat(own[Areas.Country].Select(code => code.ToLowerInvariant())).ToList();
        if (countries.Count == 0 && address.GetValueOrDefault("country")?.ToLowerInvariant() is { } code && known.Countries.Contains(code))
            countries.Add(code);

        if (countries.Count == 0 && country is not null)
            countries.Add(country);

        cells.Set("country", string.Join("; ", countries));
        var city = own[Areas.Town].FirstOrDefault() ?? address.GetValueOrDefault("city");
        cells.Set("city", city == Areas.Unknown ? null : city);
        if (address.GetValueOrDefault("address_type") == "physical" && cells["confidential_place"] != "yes")
            cells.SetText("address", address.GetValueOrDefault("address_1"));
        else if (address.Count > 0)
            report.LeaveOut("address, not a public place to go to");
    }

    private void ReadLanguages(ImportedCells cells, string service)
    {
        var codes = languages[service].Select(language => language.GetValueOrDefault("code", "").ToLowerInvariant()).Where(code => code.Length > 0).ToList();
        var unknown = codes.Count(code => !known.Languages.Contains(code));
        if (unknown > 0)
            report.LeaveOut("language, a code that is not known", unknown);

        cells.Set("languages", string.Join("; ", codes.Where(known.Languages.Contains).Distinct()));
    }

    private static ILookup<string, Dictionary<string, string>> By(HsdsPackage package, HsdsTable table, string column = "service_id") =>
        package.Rows(table).ToLookup(row => row.GetValueOrDefault(column, ""));

    private static Dictionary<string, Dictionary<string, string>> ById(HsdsPackage package, HsdsTable table) =>
        package.Rows(table).Where(row => row.ContainsKey("id")).DistinctBy(row => row["id"]).ToDictionary(row => row["id"]);
}
