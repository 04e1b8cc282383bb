using ChatBot.Listings.Reading;

namespace ChatBot.Hsds;

/// <summary>From the tables of HSDS 3.0 to rows of the flat table. What that can't hold is reported, never dropped in silence.</summary>
internal sealed class Importer(HsdsPackage package, KnownCodes known, string? country, ImportReport report)
{
    private readonly Relations relations = new(package);
    private readonly ILookup<string, Dictionary<string, string>> documents = By(package, HsdsTables.RequiredDocument);
    private readonly ILookup<string, Dictionary<string, string>> attributes = By(package, HsdsTables.Attribute, "link_id");
    private readonly Dictionary<string, Dictionary<string, string>> terms = ById(package, HsdsTables.TaxonomyTerm);
    private readonly Dictionary<string, Dictionary<string, string>> organisations = ById(package, HsdsTables.Organization);
    private readonly Dictionary<string, Dictionary<string, string>> contacts = ById(package, "contact");

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
                report.LeaveOut("service, no country", NameOf(service));
            }
        }

        ReportRest();
        return rows;
    }

    private Dictionary<string, string> Row(Dictionary<string, string> service)
    {
        var id = service.GetValueOrDefault("id", "");
        var cells = new ImportedCells(report, NameOf(service));
        ReadMarks(cells, id);
        cells.TrySet("id", Uuids.ShortIdOf(id));
        var organisationId = service.GetValueOrDefault("organization_id", "");
        var organisation = organisations.GetValueOrDefault(organisationId, []);
        if (organisation.Count == 0)
            report.LeaveOut("organization, not in the package", organisationId, cells.Service);

        cells.SetText("name", service.GetValueOrDefault("name"));
        cells.SetText("organisation", organisation.GetValueOrDefault("name") ?? service.GetValueOrDefault("name"));
        cells.SetText("description", service.GetValueOrDefault("description"));
        cells.SetLink(service.GetValueOrDefault("url"));
        cells.SetLink(organisation.GetValueOrDefault("website"));
        cells.SetMailbox("email", service.GetValueOrDefault("email"));
        cells.SetMailbox("email", organisation.GetValueOrDefault("email"));
        cells.SetText("cost", service.GetValueOrDefault("fees_description"));
        cells.Set("status", service.GetValueOrDefault("status"));
        cells.SetText("alert", service.GetValueOrDefault("alert"));
        cells.Set("checked_on", service.GetValueOrDefault("assured_date"));
        cells.SetMailbox("checked_by", service.GetValueOrDefault("assurer_email"));
        new ImportedPlace(package, relations, known, country, report).Read(cells, id, organisationId);
        ImportedLanguages.Read(cells, relations.Of(HsdsTables.Language.Name, id, organisationId), known, report);
        ImportedPhones.Read(cells, relations.Of(HsdsTables.Phone.Name, id, organisationId), contacts, report);
        ImportedHours.Read(cells, relations.Of(HsdsTables.Schedule.Name, id, organisationId), report);
        ReadContacts(cells, id, organisationId);
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
                report.LeaveOut("attribute of another taxonomy", term.GetValueOrDefault("name") ?? attribute.GetValueOrDefault("value", code), cells.Service);
        }

        cells.Set("kinds", string.Join("; ", kinds));
    }

    // A mailbox of a team is the service's; a person's name, number and mailbox are nobody's business.
    private void ReadContacts(ImportedCells cells, string service, string organisation)
    {
        foreach (var (contact, _) in relations.Of("contact", service, organisation))
        {
            if (!contact.ContainsKey("name"))
                cells.SetMailbox("email", contact.GetValueOrDefault("email"));

            report.LeaveOut("contact person", string.Join(", ", new[] { contact.GetValueOrDefault("title"), contact.GetValueOrDefault("department") }.OfType<string>()), cells.Service);
        }
    }

    private void ReportRest()
    {
        foreach (var (table, row) in relations.Rest())
        {
            if (row.GetValueOrDefault("contact_id") is { } contact && contacts.GetValueOrDefault(contact)?.ContainsKey("name") == true)
                report.LeaveOut($"{table} of a contact person");
            else
                report.LeaveOut($"{table}, of no service in the package", ImportedCells.Show(row));
        }

        foreach (var organisation in package.Rows(HsdsTables.Organization).Where(row => row.GetValueOrDefault("description", "") is var text && text.Length > 0 && text != row.GetValueOrDefault("name")))
            report.LeaveOut("organization.description", organisation["description"], organisation.GetValueOrDefault("name"));

        var services = package.Rows(HsdsTables.Service).Select(service => service.GetValueOrDefault("id", "")).ToHashSet();
        foreach (var attribute in package.Rows(HsdsTables.Attribute).Where(attribute => !services.Contains(attribute.GetValueOrDefault("link_id", ""))))
            report.LeaveOut("attribute, of no service in the package", ImportedCells.Show(attribute));
    }

    private static string NameOf(Dictionary<string, string> service) => service.GetValueOrDefault("name") ?? service.GetValueOrDefault("id", "");

    private static ILookup<string, Dictionary<string, string>> By(HsdsPackage package, HsdsTable table, string column = "service_id") =>
        package.Rows(table).ToLookup(row => row.GetValueOrDefault(column, ""));

    private static Dictionary<string, Dictionary<string, string>> ById(HsdsPackage package, HsdsTable table) => ById(package, table.Name);

    private static Dictionary<string, Dictionary<string, string>> ById(HsdsPackage package, string table) =>
        package.Rows(table).Where(row => row.ContainsKey("id")).DistinctBy(row => row["id"]).ToDictionary(row => row["id"]);
}
