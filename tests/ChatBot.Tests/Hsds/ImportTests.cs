using System.Runtime.CompilerServices;
using ChatBot.Books;
using ChatBot.Hsds;
using ChatBot.Listings.Reading;

namespace ChatBot.Tests.Hsds;

/// <summary>Packages as others make them: taken over along every link, or named with the value.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-hsds-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Package => Path.Combine(folder, "package");

    [Fact]
    public void Phones_and_hours_of_a_site_are_the_services_and_a_further_site_is_named()
    {
        var report = new ImportReport();

        var row = Assert.Single(Import(Case("hsds-phoneloc"), report));

        Assert.Equal(("+44 20 7946 0000", "Mo,Tu 09:00-17:00", "Etc/GMT+0"), (row["phone"], row["hours"], row["time_zone"]));
        Assert.Equal(("London", "1 High Street"), (row["city"], row["address"]));
        Assert.Contains("Site two, 2 Low Road, Leeds", Assert.Single(report.ValuesOf("site, a further one")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_time_zone_is_taken_in()
    {
        var row = Assert.Single(Import(Case("hsds-tzname")));

        Assert.Equal(("Europe/London", "Mo,Tu 09:00-17:00"), (row["time_zone"], row["hours"]));
    }

    [Theory]
    [InlineData("+01:00", "Etc/GMT-1")]
    [InlineData("UTC", "Etc/GMT+0")]
    [InlineData("-5", "Etc/GMT+5")]
    public void An_offset_is_a_zone_of_whole_hours(string written, string zone) => Assert.Equal(zone, Assert.Single(Import(WithZone(written)))["time_zone"]);

    [Theory]
    [InlineData("GMT Standard Time")]
    [InlineData("5.5")]
    [InlineData("Europe/Lundon")]
    public void A_time_zone_that_is_not_known_is_named(string written)
    {
        var report = new ImportReport();

        var row = Assert.Single(Import(WithZone(written), report));

        Assert.False(row.ContainsKey("hours"));
        Assert.Equal($"{written} [Example clinic]", Assert.Single(report.ValuesOf("time zone, not known")));
        Assert.Equal("Mo,Tu 09:00-17:00 [Example clinic]", Assert.Single(report.ValuesOf("schedule, no time zone")));
    }

    [Theory]
    [InlineData("service_id", "11111111-1111-4111-8111-111111111111")]
    [InlineData("service_at_location_id", "s1")]
    [InlineData("location_id", "l1")]
    [InlineData("organization_id", "o1")]
    public void A_phone_is_found_along_every_link(string link, string id)
    {
        Write("phones.csv", $"id,{link},number\np1,{id},+44 20 7946 0001\n");

        Assert.Equal("+44 20 7946 0001", Assert.Single(Import(Package))["phone"]);
    }

    [Theory]
    [InlineData("location_id", "l2", "phone, at a further site")]
    [InlineData("service_at_location_id", "s2", "phone, at a further site")]
    [InlineData("location_id", "l9", "phone, of no service in the package")]
    [InlineData("organization_id", "o9", "phone, of no service in the package")]
    public void A_phone_of_something_else_is_named(string link, string id, string what)
    {
        Write("phones.csv", $"id,{link},number\np1,{id},+44 20 7946 0001\n");
        var report = new ImportReport();

        var row = Assert.Single(Import(Package, report));

        Assert.False(row.ContainsKey("phone"));
        Assert.StartsWith("+44 20 7946 0001", Assert.Single(report.ValuesOf(what)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("service_id", "11111111-1111-4111-8111-111111111111")]
    [InlineData("service_at_location_id", "s1")]
    [InlineData("location_id", "l1")]
    public void Hours_and_languages_are_found_along_every_link(string link, string id)
    {
        Write("schedules.csv", $"id,{link},freq,byday,opens_at,closes_at,timezone\nc1,{id},weekly,WE,10:00,12:00,Europe/London\n");
        Write("languages.csv", $"id,{link},name,code\nn1,{id},Urdu,\nn2,{id},,eng\nn3,{id},Klingon,tlh-x\n");
        var report = new ImportReport();

        var row = Assert.Single(Import(Package, report));

        Assert.Equal(("We 10:00-12:00", "ur; en"), (row["hours"], row["languages"]));
        Assert.Single(report.ValuesOf("language, a code that is not known"));
    }

    [Theory]
    [InlineData("UK", "gb")]
    [InlineData("GBR", "gb")]
    [InlineData("United Kingdom", "gb")]
    [InlineData("Atlantis", null)]
    public void A_country_is_understood_or_named(string written, string? code)
    {
        Write("addresses.csv", $"id,location_id,address_1,city,country,address_type\na1,l1,1 High Street,London,{written},physical\n");
        var report = new ImportReport();

        var row = Import(Package, report, country: "us").Single();

        Assert.Equal(code ?? "us", row["country"]);
        Assert.Equal(code is null ? 1 : 0, report.ValuesOf("country, a code that is not known").Count);
    }

    [Fact]
    public void Texts_of_web_pages_are_made_plain_and_formulas_named()
    {
        Write("services.csv", $"id,organization_id,name,description,status,fees_description\ns,o1,Clinic,\"<p>Tests &amp; advice.</p>{string.Concat(Enumerable.Repeat(" More and more.", 60))}\",active,=A1\n");
        Write("service_areas.csv", "id,service_id,name,description\ne,s,GB,country\n");
        var report = new ImportReport();

        var row = Assert.Single(Import(Package, report));

        Assert.StartsWith("Tests & advice. More and more.", row["description"], StringComparison.Ordinal);
        Assert.InRange(row["description"].Length, 500, 600);
        Assert.False(row.ContainsKey("cost"));
        Assert.Equal("=A1 [Clinic]", Assert.Single(report.ValuesOf("cost with a formula")));
    }

    public static TheoryData<string> FullPackages()
    {
        var own = Case("full");
        return Environment.GetEnvironmentVariable("HSDS_DATAPACKAGE") is { } specification
            ? [own, Path.Combine(Path.GetDirectoryName(specification)!, "examples")]
            : [own];
    }

    /// <summary>An example of our own with the tables of the specification; and the specification's, where HSDS_DATAPACKAGE names it.</summary>
    [Theory, MemberData(nameof(FullPackages))]
    public void A_package_with_every_table_imports_and_says_what_was_left_out(string package)
    {
        var report = new ImportReport();

        var row = Assert.Single(Import(package, report));
        PackageWriter.WriteCsv(Path.Combine(folder, "host", "services", "services.csv"), Columns.Services, [row]);

        var listing = Assert.Single(BookFiles.Compile([Repository.Dialogs, Path.Combine(folder, "host")], TimeProvider.System).Book!.Services.All);
        Assert.Equal(("us", "MyCity"), (Assert.Single(listing.Countries), listing.City));
        Assert.Null(listing.Address);
        Assert.Contains(("contact.name", 1), report.LeftOut);
        Assert.Contains(("program.name", 1), report.LeftOut);
    }

    [Fact]
    public void Nothing_of_a_full_package_goes_without_a_word_and_nobody_is_named()
    {
        var report = new ImportReport();
        using var said = new StringWriter();

        var row = Assert.Single(Import(Case("full"), report));
        report.WriteTo(said);

        Assert.Equal(("+999 55 000002", "Mo,Fr 09:00-17:00", "America/New_York"), (row["phone"], row["hours"], row["time_zone"]));
        Assert.Equal(["es", "ur"], row["languages"].Split("; ").Order());
        Assert.Equal("office@example.org", row["email"]);
        Assert.All(
            new[] { "+999 55 000003", "MONTHLY", "two days", "MyCity and around", "A lift", "Gifts", "PO box 1", "A network of a harbour town." },
            value => Assert.Contains(value, said.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("Ann", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("+99955000001", said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/things.csv", "\"data/things.csv\"")]
    [InlineData("list.txt.csv", "[\"list.txt.csv\"]")]
    public void Files_that_stand_elsewhere_in_the_package_are_read_from_there(string path, string described)
    {
        Write(path, "id,name,status\ns,Clinic,active\n");
        Write("datapackage.json", $$"""{"resources": [{"name": "service", "path": {{described}}}]}""");

        Assert.Equal("Clinic", Assert.Single(Import(Package, country: "gb"))["name"]);
    }

    [Fact]
    public void The_layout_of_an_older_version_is_read()
    {
        Write("organization.csv", "id,name\no,Org\n");
        Write("services.csv", "id,organization_id,name,status,fees\ns,o,Clinic,active,Free\n");
        Write("services_at_location.csv", "id,service_id,location_id\nt,s,l\n");
        Write("physical_addresses.csv", "id,location_id,address_1,city,country\na,l,1 High Street,London,GB\n");
        Write("regular_schedules.csv", "id,service_id,weekday,opens_at,closes_at,timezone\nh,s,1,09:00,17:00,Europe/London\ni,s,Tuesday,09:00,17:00,Europe/London\n");
        Write("languages.csv", "id,service_id,language\nn,s,English\n");

        var row = Assert.Single(Import(Package));

        Assert.Equal(("Org", "Free", "1 High Street", "gb", "en"), (row["organisation"], row["cost"], row["address"], row["country"], row["languages"]));
        Assert.Equal("Mo 09:00-17:00; Tu 09:00-17:00", row["hours"]);
    }

    // hsds-tzname with one file replaced.
    private string WithZone(string written)
    {
        Write("schedules.csv", $"id,service_id,freq,byday,opens_at,closes_at,timezone\nc1,11111111-1111-4111-8111-111111111111,WEEKLY,\"MO,TU\",09:00,17:00,{written}\n");
        return Package;
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(Package, file);
        if (!Directory.Exists(Package) && (file is "phones.csv" or "schedules.csv" or "addresses.csv"))
            CopyCase();

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void CopyCase()
    {
        Directory.CreateDirectory(Package);
        foreach (var file in Directory.EnumerateFiles(Case("hsds-phoneloc")))
            File.Copy(file, Path.Combine(Package, Path.GetFileName(file)));
    }

    private static List<Dictionary<string, string>> Import(string package, ImportReport? report = null, string? country = null)
    {
        report ??= new ImportReport();
        return new Importer(PackageReader.Read(package, report), KnownCodes.Of(Shipped.Book), country, report).Import();
    }

    internal static string Case(string name, [CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Cases", name);
}
