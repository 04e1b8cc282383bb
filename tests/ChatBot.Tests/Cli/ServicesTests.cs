using System.Runtime.CompilerServices;
using ChatBot.Books;
using ChatBot.Cli;
using ChatBot.Content;
using ChatBot.Hsds;

namespace ChatBot.Tests.Cli;

public sealed class ServicesTests : IDisposable
{
    private const int Services = 1000;

    /// <summary>The specification's own rules, where somebody has them; else the rules of the tables that are written.</summary>
    private static readonly string? Specification = Environment.GetEnvironmentVariable("HSDS_DATAPACKAGE");

    private static readonly string Rules = Specification ?? Path.Combine(SourceFolder(), "hsds-rules.json");
    private static readonly string Shipped = Path.GetFullPath(Path.Combine(SourceFolder(), "..", "..", "..", "dialogs"));

    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-services-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Export_then_import_gives_the_same_table_cell_by_cell()
    {
        var table = WriteTable(FictionalServices.Text(Services));
        var package = Path.Combine(folder, "package");
        var back = Path.Combine(folder, "back.csv");

        var exported = Run("services", "export", package, "--dialogs", Shipped, "--dialogs", Host);
        var imported = Run("services", "import", package, "--to", back, "--dialogs", Shipped);

        Assert.Equal((0, 0), (exported, imported));
        Assert.Equal(Csv.Read(table), Csv.Read(back));
        Assert.Equal(Services, Csv.Read(back).Count);
        Assert.Equal(FictionalServices.Countries, Csv.Read(back).SelectMany(row => row["country"].Split("; ")).Where(code => code.Length == 2).Distinct().Order());
    }

    [Fact]
    public void The_shipped_table_survives_export_and_import_too()
    {
        var package = Path.Combine(folder, "package");
        var back = Path.Combine(folder, "back.csv");

        Run("services", "export", package, "--dialogs", Shipped);
        Run("services", "import", package, "--to", back, "--dialogs", Shipped);

        Assert.Equal(Csv.Read(Path.Combine(Shipped, "services", "services.csv")), Csv.Read(back));
    }

    [Fact]
    public void An_export_keeps_the_specifications_required_fields_enums_and_keys()
    {
        WriteTable(FictionalServices.Text(Services));
        var package = Path.Combine(folder, "package");
        Run("services", "export", package, "--dialogs", Shipped, "--dialogs", Host);

        var check = new DataPackageCheck(Rules, package);

        Assert.Empty(check.Run());
        Assert.InRange(check.Rows, 10 * Services, 40 * Services);
        Assert.Empty(new DataPackageCheck(Path.Combine(package, "datapackage.json"), package).Run());
    }

    [Fact]
    public void The_check_is_no_rubber_stamp()
    {
        WriteTable(FictionalServices.Text(10));
        var package = Path.Combine(folder, "package");
        Run("services", "export", package, "--dialogs", Shipped, "--dialogs", Host);
        var services = Path.Combine(package, "services.csv");
        File.WriteAllText(services, File.ReadAllText(services).Replace(",active,", ",asleep,", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(package, "organizations.csv"), "id,name,description,website\n");

        var wrong = new DataPackageCheck(Rules, package).Run();

        Assert.Contains(wrong, line => line.StartsWith("service.status has asleep", StringComparison.Ordinal));
        Assert.Contains(wrong, line => line.StartsWith("service.organization_id names no organization", StringComparison.Ordinal));
    }

    [Fact]
    public void A_confidential_place_and_the_staff_never_leave_the_table()
    {
        var listings = Compile(WriteTable(FictionalServices.Text(70))).Services.All;

        var package = Exporter.Export(listings);

        Assert.Empty(package.Rows("contact"));
        Assert.Equal(listings.Count(listing => listing.Address is not null), package.Rows("location").Count);
        Assert.DoesNotContain(listings, listing => listing.ConfidentialPlace && listing.Address is not null);
    }

    [Fact]
    public void Staff_names_and_private_contacts_of_a_package_are_dropped_with_a_warning()
    {
        var package = new HsdsPackage();
        package.Add("organization", [("id", "o1"), ("name", "Example Network")]);
        package.Add("service",
        [
            ("id", "s1"), ("organization_id", "o1"), ("name", "Example Clinic"), ("description", "Ask for Mrs Example."), ("status", "active"),
            ("email", "anna.example@example.org"), ("url", "http://example.org"), ("wait_time", "long"),
        ]);
        package.Add("contact", [("id", "c1"), ("name", "Anna Example"), ("service_id", "s1")]);
        package.Add("phone", [("id", "p1"), ("service_id", "s1"), ("contact_id", "c1"), ("number", "+99955123456")]);
        package.Add("phone", [("id", "p2"), ("service_id", "s1"), ("number", "\"+999 55 000000\"")]);
        package.Add("schedule", [("id", "h1"), ("service_id", "s1"), ("freq", "WEEKLY"), ("byday", "MO,TU"), ("opens_at", "09:00:00"), ("closes_at", "17:00:00"), ("timezone", "3")]);
        package.Add("schedule", [("id", "h2"), ("service_id", "s1"), ("freq", "MONTHLY"), ("bymonthday", "2")]);
        var report = new ImportReport();

        var row = Assert.Single(new Importer(package, Listings.Reading.KnownCodes.Of(Compile(null)), "at", report).Import());

        Assert.Equal("+999 55 000000", row["phone"]);
        Assert.Equal(("Etc/GMT-3", "Mo,Tu 09:00-17:00"), (row["time_zone"], row["hours"]));
        Assert.DoesNotContain(row.Values, value => value.Contains("Anna", StringComparison.OrdinalIgnoreCase) || value.Contains("Mrs", StringComparison.Ordinal));
        Assert.Contains(report.Warnings, warning => warning.StartsWith("Contact persons", StringComparison.Ordinal));
        Assert.Contains(report.Warnings, warning => warning.StartsWith("Hours came with an offset", StringComparison.Ordinal));
        Assert.Contains(("service.wait_time", 1), report.LeftOut);
        Assert.Contains(("schedule, not weekly hours", 1), report.LeftOut);
        Assert.Contains(("phone of a contact person", 1), report.LeftOut);
    }

    [Fact]
    public void Before_going_live_unchecked_services_are_an_error()
    {
        Assert.Equal(0, Run("services", "check", Shipped));
        Assert.Equal(1, Run("services", "check", "--live", Shipped));
        WriteTable(FictionalServices.Text(40));
        Assert.Equal(0, Run("services", "check", "--live", Shipped, Host));
    }

    [Fact]
    public void Errors_elsewhere_in_the_book_are_not_the_tables_and_are_counted_apart()
    {
        WriteTable(FictionalServices.Text(40));
        Directory.CreateDirectory(Path.Combine(Host, "en"));
        File.WriteAllText(Path.Combine(Host, "en", "broken.md"), "no header");

        Assert.Equal(0, Run("services", "check", Shipped, Host));
        WriteTable("id,country\nabcd,Atlantis\n");
        Assert.Equal(1, Run("services", "check", Shipped, Host));
    }

    private string Host => Path.Combine(folder, "host");

    private string WriteTable(string text)
    {
        var path = Path.Combine(Host, "services", "services.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private Book Compile(string? table)
    {
        var compilation = BookFiles.Compile(table is null ? [Shipped] : [Shipped, Host], TimeProvider.System);
        return compilation.Book ?? throw new InvalidOperationException(
            string.Join('\n', compilation.Problems.Where(problem => problem.Code.Severity == Severity.Error)));
    }

    private static int Run(params string[] args) => CommandLine.Root().Parse(args).Invoke();

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
