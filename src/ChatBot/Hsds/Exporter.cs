using System.Globalization;
using ChatBot.Listings;
using ChatBot.Listings.Reading;

namespace ChatBot.Hsds;

/// <summary>From the flat table to the tables of HSDS 3.0, without loss; translations stay in their own files.</summary>
internal static class Exporter
{
    public static HsdsPackage Export(IReadOnlyList<Listing> listings)
    {
        var package = new HsdsPackage();
        AddTaxonomies(package);
        foreach (var organisation in listings.GroupBy(listing => listing.Organisation))
        {
            package.Add(HsdsTables.Organization,
                ("id", OrganisationId(organisation.Key)), ("name", organisation.Key), ("description", organisation.Key),
                ("website", organisation.Select(listing => listing.Web).FirstOrDefault(web => web is not null)));
        }

        foreach (var listing in listings)
            Add(package, listing);

        return package;
    }

    private static void Add(HsdsPackage package, Listing listing)
    {
        var id = Uuids.Of("service", listing.Id);
        package.Add(HsdsTables.Service,
            ("id", id), ("organization_id", OrganisationId(listing.Organisation)), ("name", listing.Name), ("description", listing.Description),
            ("url", listing.Web), ("email", listing.Email), ("status", Word(ListingReader.Statuses, listing.Status)),
            ("interpretation_services", string.Join(", ", listing.Languages)), ("fees_description", listing.Cost),
            ("assured_date", Day(listing.CheckedOn)), ("assurer_email", listing.CheckedBy), ("alert", listing.Alert));
        AddAreas(package, listing, id);
        AddContacts(package, listing, id);
        AddHours(package, listing, id);
        AddPlace(package, listing, id);
        AddMarks(package, listing, id);
        if (listing.IdNeeded == Tick.Yes)
            package.Add(HsdsTables.RequiredDocument, ("id", Uuids.Of("document", id)), ("service_id", id), ("document", "Identity document"));
    }

    private static void AddAreas(HsdsPackage package, Listing listing, string service)
    {
        foreach (var country in listing.Countries)
        {
            var region = Regions.IsRegion(country);
            AddArea(region ? country : country.ToUpperInvariant(), region ? Areas.Region : Areas.Country);
        }

        if (listing.City is { } city)
            AddArea(city, Areas.Town);

        foreach (var language in listing.Languages)
            package.Add(HsdsTables.Language, ("id", Uuids.Of("language", $"{service}/{language}")), ("service_id", service), ("code", language));

        void AddArea(string name, string kind) => package.Add(HsdsTables.ServiceArea,
            ("id", Uuids.Of("area", $"{service}/{kind}/{name}")), ("service_id", service), ("name", name), ("description", kind));
    }

    private static void AddContacts(HsdsPackage package, Listing listing, string service)
    {
        if (listing.Phone is { } phone)
            package.Add(HsdsTables.Phone, ("id", Uuids.Of("phone", service)), ("service_id", service), ("number", phone), ("type", "voice"));

        if (listing.WhatsApp is { } whatsApp)
        {
            package.Add(HsdsTables.Phone,
                ("id", Uuids.Of("whatsapp", service)), ("service_id", service), ("number", whatsApp), ("type", "text"), ("description", "WhatsApp"));
        }
    }

    private static void AddHours(HsdsPackage package, Listing listing, string service)
    {
        var rules = listing.Hours?.Rules ?? [];
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            var days = HoursText.Days.Where((_, day) => rule.Has(day)).Select(day => day.ToUpperInvariant());
            package.Add(HsdsTables.Schedule,
                ("id", Uuids.Of("schedule", $"{service}/{i}")), ("service_id", service), ("freq", "WEEKLY"), ("byday", string.Join(',', days)),
                ("opens_at", Time(rule.From)), ("closes_at", Time(rule.To)));
        }
    }

    // Only a public place has a location at all.
    private static void AddPlace(HsdsPackage package, Listing listing, string service)
    {
        if (listing.ConfidentialPlace || listing.Address is not { } address)
            return;

        var location = Uuids.Of("location", service);
        package.Add(HsdsTables.Location, ("id", location), ("location_type", "physical"));
        package.Add(HsdsTables.Address,
            ("id", Uuids.Of("address", service)), ("location_id", location), ("address_1", address), ("city", listing.City ?? Areas.Unknown),
            ("state_province", Areas.Unknown), ("postal_code", Areas.Unknown),
            ("country", Regions.IsRegion(listing.Countries[0]) ? Areas.Unknown : listing.Countries[0].ToUpperInvariant()), ("address_type", "physical"));
        package.Add(HsdsTables.ServiceAtLocation, ("id", Uuids.Of("at", service)), ("service_id", service), ("location_id", location));
    }

    private static void AddMarks(HsdsPackage package, Listing listing, string service)
    {
        foreach (var kind in listing.Kinds)
            AddMark(package, service, Marks.Kinds, kind, kind);

        foreach (var (code, column, _) in Marks.Columns)
        {
            if (ValueOf(listing, column) is { Length: > 0 } value)
                AddMark(package, service, Marks.Safety, code, value);
        }
    }

    private static string? ValueOf(Listing listing, string column) => column switch
    {
        "id" => listing.Id,
        "time_zone" => listing.TimeZone,
        "place_names" => string.Join("; ", listing.PlaceNames),
        "telegram" => listing.Telegram,
        "any_status" => Word(ListingReader.Ticks, listing.AnyStatus),
        "firewalled" => Word(ListingReader.Firewalls, listing.Firewall),
        "firewalled_by" => listing.FirewalledBy,
        "firewalled_on" => Day(listing.FirewalledOn),
        "id_needed" => Word(ListingReader.Ticks, listing.IdNeeded),
        "confidential_place" => listing.ConfidentialPlace ? "yes" : "no",
        "hide_in" => string.Join("; ", listing.HideIn),
        "hide_source" => listing.HideSource,
        "finder" => listing.IsFinder ? "yes" : "no",
        "source" => listing.Source,
        "read_on" => Day(listing.ReadOn),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void AddMark(HsdsPackage package, string service, string taxonomy, string code, string value) =>
        package.Add(HsdsTables.Attribute,
            ("id", Uuids.Of("attribute", $"{service}/{taxonomy}/{code}")), ("link_id", service), ("taxonomy_term_id", Marks.TermId(taxonomy, code)),
            ("link_type", taxonomy), ("link_entity", "service"), ("value", value));

    private static void AddTaxonomies(HsdsPackage package)
    {
        foreach (var (name, meaning) in new[]
        {
            (Marks.Kinds, "Kinds of help for migrants and sex workers."), (Marks.Safety, "What people at risk must know before they go to a service."),
        })
            package.Add(HsdsTables.Taxonomy, ("id", Uuids.Of("taxonomy", name)), ("name", name), ("description", meaning));

        foreach (var (taxonomy, code, meaning) in Marks.Terms)
        {
            package.Add(HsdsTables.TaxonomyTerm,
                ("id", Marks.TermId(taxonomy, code)), ("code", code), ("name", code), ("description", meaning), ("taxonomy", taxonomy),
                ("taxonomy_id", Uuids.Of("taxonomy", taxonomy)));
        }
    }

    private static string OrganisationId(string name) => Uuids.Of("organization", name);

    private static string Word<T>((string Word, T Value)[] words, T value) => words.First(word => Equals(word.Value, value)).Word;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(TimeOnly time) => time.ToString("HH':'mm':'ss", CultureInfo.InvariantCulture);
}
