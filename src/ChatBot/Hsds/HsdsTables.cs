namespace ChatBot.Hsds;

/// <summary>A column of a table of the Human Services Data Specification 3.0.</summary>
/// <param name="Required">Whether the specification asks for a value.</param>
internal sealed record HsdsColumn(string Name, bool Required);

/// <summary>A table of the specification, with the columns that a flat table of services can fill.</summary>
/// <param name="Name">Its name in a data package.</param>
/// <param name="File">Its file's usual name.</param>
/// <param name="Columns">The columns; those with <c>!</c> at the end are required.</param>
internal sealed record HsdsTable(string Name, string File, IReadOnlyList<HsdsColumn> Columns)
{
    public HsdsTable(string name, string file, string columns)
        : this(name, file, [.. columns.Split(' ').Select(column => new HsdsColumn(column.TrimEnd('!'), column.EndsWith('!')))])
    {
    }
}

/// <summary>The tables that are written, and that are read again (datapackage.json of HSDS 3.0).</summary>
internal static class HsdsTables
{
    public static readonly HsdsTable Organization = new("organization", "organizations.csv", "id! name! description! website");

    public static readonly HsdsTable Service = new("service", "services.csv",
        "id! organization_id! name! description url email status! interpretation_services fees_description assured_date assurer_email alert");

    public static readonly HsdsTable ServiceArea = new("service_area", "service_areas.csv", "id! service_id name description");
    public static readonly HsdsTable Language = new("language", "languages.csv", "id! service_id code");
    public static readonly HsdsTable Phone = new("phone", "phones.csv", "id! service_id number! type description");
    public static readonly HsdsTable Schedule = new("schedule", "schedules.csv", "id! service_id freq byday description opens_at closes_at");
    public static readonly HsdsTable Location = new("location", "locations.csv", "id! location_type!");

    public static readonly HsdsTable Address = new("address", "addresses.csv",
        "id! location_id address_1! city! state_province! postal_code! country! address_type!");

    public static readonly HsdsTable ServiceAtLocation = new("service_at_location", "service_at_location.csv", "id! service_id! location_id!");
    public static readonly HsdsTable RequiredDocument = new("required_document", "required_documents.csv", "id! service_id document");

    public static readonly HsdsTable Attribute = new("attribute", "attributes.csv", "id! link_id! taxonomy_term_id! link_type link_entity! value");
    public static readonly HsdsTable Taxonomy = new("taxonomy", "taxonomies.csv", "id! name! description!");
    public static readonly HsdsTable TaxonomyTerm = new("taxonomy_term", "taxonomy_terms.csv", "id! code name! description! taxonomy taxonomy_id");

    /// <summary>All of them.</summary>
    public static readonly HsdsTable[] All =
    [
        Organization, Service, ServiceArea, Language, Phone, Schedule, Location, Address, ServiceAtLocation, RequiredDocument, Attribute,
        Taxonomy, TaxonomyTerm,
    ];
}
