using ChatBot.Cli;
using ChatBot.Content.Building;

namespace ChatBot.Tests.Translations;

/// <summary>A folder with a book of its own, and the command line on it.</summary>
internal sealed class BookFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("chatbot-translations-").FullName;

    private BookFolder() => Directory.CreateDirectory(Folder);

    public string Folder => Path.Combine(root, "dialogs");

    public string PoFile => Path.Combine(root, "es.po");

    /// <summary>A book of four pages, two of them in Spanish.</summary>
    public static BookFolder Create()
    {
        var book = new BookFolder();
        book.Write("bot.yaml", "name: Guide\nhost: Example\ncode: https://example.org/code\nlanguages: [en, es]\nprivacy: bot/privacy\nleave: https://www.wikipedia.org/\n");
        foreach (var words in (string[])["en/bot.yaml", "es/bot.yaml"])
            book.Write(words, File.ReadAllText(Path.Combine(Repository.Dialogs, words)));

        book.Write("en/index.md", "---\ntitle: How can I help?\nbutton: Home\nmenu:\n  - group: Rights\n    choices: [rights/firewall, rights/lawyer]\n  - group: More\n    choices: [bot/privacy]\n---\nTap a button.\n");
        book.Write("en/bot/privacy.md", "---\ntitle: What is kept?\nsee: [rights/firewall]\n---\nNothing is kept by {host}.\n");
        book.Write("en/rights/firewall.md", "---\ntitle: What is a firewall?\nbutton: Firewall\nask:\n  - will the clinic report me\n  - do nurses share my data\nsee: [rights/lawyer]\n---\nA firewall keeps help apart.\n\n- one\n- two\n");
        book.Write("en/rights/lawyer.md", "---\ntitle: Can I get a lawyer?\nbutton: Lawyer\nask:\n  - free lawyer\nalso:\n  - attorney, solicitor\nsee: [rights/firewall]\n---\nOften, yes. Ask {figure:offices}.\n");
        book.Write("figures.yaml", "offices:\n  value: 12\n  unit: number\n  as-of: 2024\n  published: 2024\n  source: Example\n  url: https://example.org/offices\n");
        book.Write("es/index.md", $"---\ntitle: ¿Cómo puedo ayudarte?\nbutton: Inicio\ngroups: [Derechos, Más]\nfrom: {book.FingerprintOf("index")}\n---\nToca un botón.\n");
        book.Write("es/rights/firewall.md", Firewall(book.FingerprintOf("rights/firewall")));
        return book;
    }

    /// <summary>A copy of the book that ships with the program.</summary>
    public static BookFolder CopyOfShipped()
    {
        var book = new BookFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Dialogs, "*", SearchOption.AllDirectories))
            book.Write(Path.GetRelativePath(Repository.Dialogs, file), File.ReadAllBytes(file));

        return book;
    }

    /// <summary>A signed Spanish page with what editors leave in a file: remarks, quotes, a key order of their own.</summary>
    public static string Firewall(string from) =>
        $"---\n# read aloud on Tuesday\ntitle: \"¿Qué es un cortafuegos?\" # the usual word\nbutton: Cortafuegos\nreviewed: {{by: Example Legal Clinic, on: 2026-01-10}}\nask:\n  # from the drop-in\n  - \"me denuncian en la clínica\"\n  - comparten mis datos   # often\n\n# ties it\nfrom: {from}\n---\n\nUn cortafuegos separa la ayuda.\n\n- uno\n- dos\n";

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Replace(string path, string old, string text)
    {
        Assert.Contains(old, Read(path), StringComparison.Ordinal);
        Write(path, Read(path).Replace(old, text, StringComparison.Ordinal));
    }

    /// <summary>Every file with its bytes.</summary>
    public Dictionary<string, string> Snapshot() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Folder, file), file => Convert.ToHexString(File.ReadAllBytes(file)));

    /// <summary>The fingerprint of an English page as it is now.</summary>
    public string FingerprintOf(string page)
    {
        var lines = Read($"en/{page}.md").Split('\n');
        var end = Array.IndexOf(lines, "---", 1);
        return TextFingerprint.Of(lines.Single(line => line.StartsWith("title: ", StringComparison.Ordinal))["title: ".Length..], string.Join('\n', lines[(end + 1)..]), null);
    }

    public string Export(string language = "es")
    {
        var (code, output) = Run("export", "--language", language, "--to", PoFile, Folder);
        Assert.True(code == 0, output);
        return File.ReadAllText(PoFile);
    }

    public (int Code, string Output) Import(string po)
    {
        File.WriteAllText(PoFile, po);
        return Import();
    }

    public (int Code, string Output) Import() => Run("import", PoFile, Folder);

    /// <summary>Runs the verb; the output is all it printed, the folder's own path left out.</summary>
    public (int Code, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        var configuration = new System.CommandLine.InvocationConfiguration { Output = output, Error = output };
        var code = CommandLine.Root().Parse(["translations", .. arguments]).Invoke(configuration);
        return (code, output.ToString().ReplaceLineEndings("\n").Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
