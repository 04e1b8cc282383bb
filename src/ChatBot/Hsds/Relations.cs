namespace ChatBot.Hsds;

/// <summary>How near a row of a package is to a service; the nearer one counts.</summary>
internal enum Nearness
{
    /// <summary>It is the service's own.</summary>
    Service,

    /// <summary>It belongs to the service at its first site.</summary>
    ServiceAtSite,

    /// <summary>It belongs to the first site.</summary>
    Site,

    /// <summary>It belongs to the organisation.</summary>
    Organisation,

    /// <summary>It belongs to a further site of the service, for which the flat table has no room.</summary>
    FurtherSite,
}

/// <summary>
/// Finds what belongs to a service along every link that the specification has: to the service, its organisation, its sites,
/// and itself at one of them. What no service asked for is known in the end, so that nothing goes without a word.
/// </summary>
internal sealed class Relations(HsdsPackage package)
{
    private static readonly HsdsTable[] Tied = [HsdsTables.Phone, HsdsTables.Schedule, HsdsTables.Language, HsdsTables.Address, HsdsTables.ServiceAtLocation, HsdsTables.ServiceArea];

    private readonly ILookup<string, Dictionary<string, string>> sitesOf = package.Rows(HsdsTables.ServiceAtLocation).ToLookup(row => row.GetValueOrDefault("service_id", ""));
    private readonly ILookup<string, Dictionary<string, string>> locationsOf = package.Rows(HsdsTables.Location).ToLookup(row => row.GetValueOrDefault("organization_id", ""));
    private readonly ILookup<string, Dictionary<string, string>> addressesOf = package.Rows(HsdsTables.Address).ToLookup(row => row.GetValueOrDefault("location_id", ""));
    private readonly HashSet<Dictionary<string, string>> seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>A service's sites: ids of locations, those with an address first.</summary>
    public IReadOnlyList<string> SitesOf(string service)
    {
        var sites = sitesOf[service].ToList();
        seen.UnionWith(sites);
        return [.. sites.Select(site => site.GetValueOrDefault("location_id", "")).Distinct().OrderBy(location => addressesOf[location].Any() ? 0 : 1)];
    }

    /// <summary>The sites of an organisation.</summary>
    public IEnumerable<string> LocationsOf(string organisation) => locationsOf[organisation].Select(location => location.GetValueOrDefault("id", ""));

    /// <summary>The addresses of a site.</summary>
    public IReadOnlyList<Dictionary<string, string>> AddressesOf(string location)
    {
        var addresses = addressesOf[location].ToList();
        seen.UnionWith(addresses);
        return addresses;
    }

    /// <summary>The rows of a table that belong to a service, the nearest first.</summary>
    public IReadOnlyList<(Dictionary<string, string> Row, Nearness Near)> Of(string table, string service, string organisation)
    {
        var locations = SitesOf(service);
        var atSites = sitesOf[service].Where(site => site.ContainsKey("id")).ToDictionary(site => site["id"], site => site.GetValueOrDefault("location_id", ""));
        var rows = package.Rows(table)
            .Select(row => (Row: row, Near: Of(row, service, organisation, locations, atSites)))
            .Where(entry => entry.Near is not null)
            .OrderBy(entry => entry.Near)
            .Select(entry => (entry.Row, entry.Near!.Value))
            .ToList();
        seen.UnionWith(rows.Select(entry => entry.Row));
        return rows;
    }

    /// <summary>The rows that belong to no service at all.</summary>
    public IEnumerable<(string Table, Dictionary<string, string> Row)> Rest() =>
        Tied.SelectMany(table => package.Rows(table).Where(row => !seen.Contains(row)).Select(row => (table.Name, row)));

    /// <summary>Marks a row as dealt with.</summary>
    public void See(Dictionary<string, string> row) => seen.Add(row);

    private static Nearness? Of(
        Dictionary<string, string> row, string service, string organisation, IReadOnlyList<string> locations, Dictionary<string, string> atSites)
    {
        if (row.GetValueOrDefault("service_id") is { } owner && owner != service)
            return null;

        if (row.GetValueOrDefault("service_at_location_id") is { } at && atSites.TryGetValue(at, out var site))
            return site == locations[0] ? (row.ContainsKey("service_id") ? Nearness.Service : Nearness.ServiceAtSite) : Nearness.FurtherSite;

        if (row.ContainsKey("service_id"))
            return Nearness.Service;

        if (row.ContainsKey("service_at_location_id"))
            return null;

        if (row.GetValueOrDefault("location_id") is { } location)
            return !locations.Contains(location) ? null : location == locations[0] ? Nearness.Site : Nearness.FurtherSite;

        return row.GetValueOrDefault("organization_id") == organisation && organisation.Length > 0 ? Nearness.Organisation : null;
    }
}
