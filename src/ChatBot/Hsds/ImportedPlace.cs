using ChatBot.Listings;
using ChatBot.Listings.Reading;

namespace ChatBot.Hsds;

/// <summary>Where a service is: the country is what the package says, an area of its own or an address, or the editor's word for the rest.</summary>
internal sealed class ImportedPlace(HsdsPackage package, Relations relations, KnownCodes known, string? country, ImportReport report)
{
    public void Read(ImportedCells cells, string service, string organisation)
    {
        var sites = relations.SitesOf(service);
        var addresses = (sites.Count > 0 ? relations.AddressesOf(sites[0]) : []).OrderBy(address => IsPublic(address) ? 0 : 1).ToList();
        var address = addresses.FirstOrDefault() ?? [];
        var ofOrganisation = relations.LocationsOf(organisation).Except(sites).SelectMany(relations.AddressesOf).ToList();
        var countries = ReadAreas(cells, service);
        foreach (var row in new[] { address }.Concat(ofOrganisation))
        {
            if (countries.Count == 0 && CountryOf(row, cells) is { } code)
                countries.Add(code);
        }

        if (countries.Count == 0 && country is not null)
            countries.Add(country);

        cells.Set("country", string.Join("; ", countries));
        cells.SetText("city", TownOf(address) ?? ofOrganisation.Select(TownOf).FirstOrDefault(town => town is not null && sites.Count == 0));
        if (IsPublic(address) && cells["confidential_place"] != "yes")
            cells.SetText("address", address.GetValueOrDefault("address_1"));
        else if (address.Count > 0)
            LeaveOut("address, not a public place to go to", [address], cells);

        LeaveOut("address, a further one", addresses.Skip(1), cells);
        LeaveOut("address of the organisation", ofOrganisation, cells);
        foreach (var site in sites.Skip(1))
        {
            report.Warn("A row of the table has one site. Add a row for each further one that is named below.");
            LeaveOut("site, a further one", relations.AddressesOf(site).DefaultIfEmpty([]), cells, NameOf(site));
        }
    }

    private List<string> ReadAreas(ImportedCells cells, string service)
    {
        var countries = new List<string>();
        foreach (var (area, _) in relations.Of(HsdsTables.ServiceArea.Name, service, ""))
        {
            var (kind, name) = (area.GetValueOrDefault("description", ""), area.GetValueOrDefault("name", ""));
            if (kind == Areas.Town)
                cells.Set("city", name);
            else if (kind == Areas.Region && known.CountriesAndRegions.Contains(name))
                countries.Add(name);
            else if (CodeSuggestions.Country(name.ToLowerInvariant(), known) is { } code && !Regions.IsRegion(code))
                countries.Add(code);
            else
                report.LeaveOut("service_area, not a country", ImportedCells.Show(area), cells.Service);
        }

        return [.. countries.Distinct()];
    }

    private string? CountryOf(Dictionary<string, string> address, ImportedCells cells)
    {
        if (address.GetValueOrDefault("country") is not { } name || name == Areas.Unknown)
            return null;

        var code = CodeSuggestions.Country(name.ToLowerInvariant(), known);
        if (code is null)
            report.LeaveOut("country, a code that is not known", name, cells.Service);

        return code;
    }

    private void LeaveOut(string what, IEnumerable<Dictionary<string, string>> addresses, ImportedCells cells, string? name = null)
    {
        foreach (var address in addresses)
        {
            if (cells["confidential_place"] == "yes")
                report.LeaveOut(what);
            else
                report.LeaveOut(what, string.Join(", ", new[] { name, ImportedCells.Show(address) }.Where(part => !string.IsNullOrEmpty(part))), cells.Service);
        }
    }

    private string? NameOf(string location) =>
        package.Rows(HsdsTables.Location).FirstOrDefault(row => row.GetValueOrDefault("id") == location)?.GetValueOrDefault("name") ?? location;

    private static string? TownOf(Dictionary<string, string> address) => address.GetValueOrDefault("city") is { } city && city != Areas.Unknown ? city : null;

    private static bool IsPublic(Dictionary<string, string> address) => address.GetValueOrDefault("address_type") == "physical";
}
