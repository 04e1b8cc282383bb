using ChatBot.Cli;

namespace ChatBot.Tests.Hsds;

/// <summary>The command overwrites a table only with one that has something in it.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Before = "id,organisation,name\nabcd,Before,Before\n";

    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-hsds-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Package => Path.Combine(folder, "package");

    private string Table => Path.Combine(folder, "services.csv");

    [Theory]
    [InlineData("nothing")]
    [InlineData("empty")]
    [InlineData("a file")]
    [InlineData("json")]
    [InlineData("header only")]
    [InlineData("elsewhere")]
    [InlineData("outside")]
    [InlineData("zero in a path")]
    [InlineData("inline")]
    [InlineData("no country")]
    [InlineData("latin1")]
    [InlineData("broken row")]
    public void A_package_that_can_not_be_read_leaves_the_table_as_it_was(string kind)
    {
        File.WriteAllText(Table, Before);
        Arrange(kind);

        var code = CommandLine.Root().Parse(["services", "import", Package, "--to", Table, "--dialogs", Repository.Dialogs]).Invoke();

        Assert.Equal((1, Before), (code, File.ReadAllText(Table)));
    }

    [Fact]
    public void A_table_behind_a_link_is_written_and_the_link_stays()
    {
        var real = Path.Combine(folder, "real.csv");
        File.WriteAllText(real, Before);
        File.CreateSymbolicLink(Table, real);

        var code = CommandLine.Root().Parse(["services", "import", ImportTests.Case("hsds-tzname"), "--to", Table, "--dialogs", Repository.Dialogs]).Invoke();

        Assert.Equal((0, real), (code, new FileInfo(Table).LinkTarget));
        Assert.Contains("Example clinic", File.ReadAllText(real), StringComparison.Ordinal);
    }

    private void Arrange(string kind)
    {
        if (kind == "nothing")
            return;

        Directory.CreateDirectory(Package);
        switch (kind)
        {
            case "a file":
                Directory.Delete(Package);
                File.WriteAllText(Package, "x");
                break;
            case "json":
                File.WriteAllText(Path.Combine(Package, "services.json"), "[]");
                break;
            case "header only":
                File.WriteAllText(Path.Combine(Package, "services.csv"), "id,name\n");
                break;
            case "elsewhere":
                Directory.CreateDirectory(Path.Combine(Package, "csv"));
                File.WriteAllText(Path.Combine(Package, "csv", "services.csv"), "id,name\ns,Clinic\n");
                break;
            case "outside":
                File.WriteAllText(Path.Combine(Package, "datapackage.json"), """{"resources": [{"name": "service", "path": "../services.csv"}]}""");
                break;
            case "zero in a path":
                File.WriteAllText(Path.Combine(Package, "datapackage.json"), """{"resources": [{"name": "service", "path": "services.csv\u0000"}]}""");
                break;
            case "inline":
                File.WriteAllText(Path.Combine(Package, "datapackage.json"), """{"resources": [{"name": "service", "data": []}]}""");
                break;
            case "no country":
                File.WriteAllText(Path.Combine(Package, "services.csv"), "id,name\ns,Clinic\n");
                break;
            case "latin1":
                File.WriteAllBytes(Path.Combine(Package, "services.csv"), System.Text.Encoding.Latin1.GetBytes("id,name\ns,Clínica\n"));
                break;
            case "broken row":
                File.WriteAllText(Path.Combine(Package, "services.csv"), "id,name\ns,Clinic, and more\n");
                break;
        }
    }
}
