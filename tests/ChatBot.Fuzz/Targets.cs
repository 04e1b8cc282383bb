using System.Text;
using ChatBot.Content;
using ChatBot.Content.Building;
using ChatBot.Content.Reading;
using ChatBot.Content.Reading.Compiled;
using ChatBot.Content.Reading.Markdown;
using ChatBot.Content.Reading.Yaml;
using ChatBot.Dialog;
using ChatBot.Fuzz.Shapes;
using ChatBot.Hsds;
using ChatBot.Listings.Reading;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Rendering;
using ChatBot.Translations.Po;
using ChatBot.Web.Rendering;
using ChatBot.Web.Requests;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;
using FsCheck.Fluent;

namespace ChatBot.Fuzz;

/// <summary>Everything that reads what comes from outside, and what must be true of what it made of it.</summary>
internal static class Targets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        FuzzTarget.Of("updates", TextShapes.Bytes(TelegramShapes.Updates), ReadUpdates),
        FuzzTarget.Of("webhook", TextShapes.Bytes(TelegramShapes.Update), bytes => UpdateReader.ReadOne(bytes, new Update())),
        FuzzTarget.Of("taps", TelegramShapes.Update.Where(update => update.Contains("callback_query", StringComparison.Ordinal)).Select(Encoding.UTF8.GetBytes), Tap),
        FuzzTarget.Of("addresses", TextShapes.Damaged(TelegramShapes.Address('/')), text => Visit(AddressReader.Read(Shipped.Book, text).Address)),
        FuzzTarget.Of("links", TextShapes.Damaged(TelegramShapes.Address('_')), text => Visit(AddressReader.ReadDeepLink(Shipped.Book, text).Address)),
        FuzzTarget.Of("pages", TextShapes.Damaged(PageShapes.Page), ReadPage),
        FuzzTarget.Of("markdown", TextShapes.Damaged(PageShapes.Markdown), ReadMarkdown),
        FuzzTarget.Of("yaml", TextShapes.Damaged(PageShapes.Yaml), ReadYaml),
        FuzzTarget.Of("csv", TableShapes.Directory, ReadDirectory),
        FuzzTarget.Of("po", TextShapes.Bytes(TableShapes.Po), bytes => PoReader.Read(bytes, "en.po")),
        FuzzTarget.Of("hsds", TableShapes.Package, ReadPackage),
        FuzzTarget.Of("heads", TextShapes.Bytes(WebShapes.Head), FilterHead),
        FuzzTarget.Of("forms", TextShapes.Bytes(WebShapes.Form), ReadForm),
    ];

    private static readonly string Folder = Directory.CreateTempSubdirectory("chatbot-fuzz-").FullName;
    private static readonly Overlay Files = Overlay.Merge(Shipped.Fixture.Files, CompiledPages.None, new ProblemList());
    private static readonly BookDraft Draft = DraftReader.Read(Files, Shipped.Fixture.Today, Zones.Find, CompiledPages.None, new ProblemList())!;

    private static readonly KnownCodes Known = KnownCodes.Of(Draft.Languages);

    private static readonly BodyReader Bodies = new(new BlankFiller(
        Draft.Settings, FiguresReader.Read(Files.Layers(FiguresReader.FileName), new ProblemList()), Draft.Languages.ToDictionary(language => language.Code)), CompiledPages.None);

    private static void ReadUpdates(byte[] bytes)
    {
        var reader = new UpdateReader(bytes);
        var update = new Update();
        for (var count = 0; reader.Next(update); count++)
        {
            Check(count <= bytes.Length, "more updates than bytes");
            update.Clear();
        }
    }

    private static void Tap(byte[] bytes)
    {
        var update = new Update();
        if (UpdateReader.ReadOne(bytes, update) && update.Data.Kind == UpdateKind.Tap)
            Visit(AddressReader.Read(Shipped.Book, update.Data.Address.Span).Address);
    }

    // What was read is the book's own, reads back as itself, and shows a screen that both channels can write.
    private static void Visit(Address address)
    {
        var (again, exact) = AddressReader.Read(Shipped.Book, address.ToString());
        Check(address.ToString().Length > Address.MaxBytes || (exact && again == address), $"{address} reads back as {again}");
        Write(Machine.Step(Shipped.Book, Shipped.Moment, new Input.Chose(address)).Screen);
    }

    private static void Write(Screen screen)
    {
        using var body = WipingBuffer.Rent();
        body.Raw("{\"chat_id\":1"u8);
        ScreenWriter.Write(body, screen);
        using var page = WipingBuffer.Rent();
        PageWriter.Write(page, Shipped.Book, screen);
    }

    private static void ReadPage(string text)
    {
        var file = File("en/rights/firewall.md", text);
        PageReader.Read(file, Bodies, new ProblemList());
    }

    private static void ReadMarkdown(string text)
    {
        var file = File("en/rights/firewall.md", text);
        var blocks = Bodies.Read(file, text, PagePath.Read(file, new ProblemList())!, new ProblemList()).Blocks;
        var home = Machine.Step(Shipped.Book, Shipped.Moment, new Input.Started(null, "en")).Screen;
        Write(home with { Blocks = [.. blocks.Select(block => block.Block)] });
    }

    private static void ReadYaml(string text)
    {
        var file = File(SettingsReader.FileName, text);
        YamlMap.Parse(text, file.Shown, 0, new ProblemList())?.ReportUnknown();
        SettingsReader.Read([file], new ProblemList());
        FiguresReader.Read([file], new ProblemList());
        LanguageReader.Read("en", [file], NamesReader.Read([], new ProblemList()), Draft.Settings.Limits, new ProblemList());
    }

    private static void ReadDirectory((string Services, string Emergency) tables)
    {
        var problems = new ProblemList();
        if (CsvTable.Read(File(DirectoryReader.FileName, tables.Services), Columns.Services, Columns.Required, problems) is { } table)
        {
            var reader = new ListingReader(Known, Shipped.Fixture.Today, Zones.Find, problems);
            foreach (var row in table.Rows)
                SafetyRules.Check(reader.Read(row), row, problems);
        }

        EmergencyReader.Read(File(EmergencyReader.FileName, tables.Emergency), Known, Shipped.Fixture.Today, problems);
        TranslationReader.Read(File("services/ar.csv", tables.Services), new HashSet<string> { "row0", "row1" }, problems);
    }

    private static SourceFile File(string path, string text) => new(path, text, path);

    private static void ReadPackage((string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
            System.IO.File.WriteAllBytes(Path.Combine(Folder, name), Encoding.UTF8.GetBytes(text));

        if (files[^1].Text.Length == 0)
            System.IO.File.Delete(Path.Combine(Folder, files[^1].Name));

        try
        {
            var report = new ImportReport();
            new Importer(PackageReader.Read(Folder, report), Known, null, report).Import();
            report.WriteTo(TextWriter.Null);
        }
        catch (PackageException)
        {
            // Said in a sentence.
        }
    }

    // As Kestrel's side of the connection does it: line by line, and what of the body is announced passes.
    private static void FilterHead(byte[] bytes)
    {
        var filter = new HeaderFilter(_ => null, _ => { });
        var rest = bytes.AsSpan();
        while (rest.Length > 0)
        {
            if (filter.Body > 0)
            {
                var passed = (int)Math.Min(filter.Body, rest.Length);
                filter.Pass(passed);
                rest = rest[passed..];
                continue;
            }

            var end = rest.IndexOf((byte)'\n');
            var line = rest[..(end < 0 ? rest.Length : end + 1)];
            filter.Filter(line);
            // Whom the visitor asks is kept: it is the host's own name.
            Check(Encoding.Latin1.GetString(line).StartsWith("host:", StringComparison.OrdinalIgnoreCase) || line.IndexOf(Encoding.ASCII.GetBytes(WebShapes.Secret)) < 0, $"a line of the head kept what says something of a visitor: {Encoding.UTF8.GetString(line)}");
            rest = rest[line.Length..];
        }
    }

    private static void ReadForm(byte[] bytes)
    {
        var input = FormInput.Read(Shipped.Book, Form.Read(bytes));
        if (input is Input.Said said)
            said.Text.Dispose();
        else if (input is Input.Chose chose)
            Visit(chose.To);
    }

    private static void Check(bool isTrue, string what)
    {
        if (!isTrue)
            throw new InvalidOperationException(what);
    }
}
