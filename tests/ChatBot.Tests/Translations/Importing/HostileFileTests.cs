using ChatBot.Tests.Translations.Po;

namespace ChatBot.Tests.Translations.Importing;

public sealed class HostileFileTests
{
    private const string Header = "msgid \"\"\nmsgstr \"Language: es\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\n";

    public static TheoryData<string, string> Files => new()
    {
        { "", "1: error: The file has no header" },
        { "msgid \"a\"\nmsgstr \"b\"\n", "1: error: The file has no header" },
        { "msgid \"\"\nmsgstr \"Language: es\\n\"\n", "1: error: The header doesn't say \"Content-Type" },
        { "msgid \"\"\nmsgstr \"Language: en\\nContent-Type: text/plain; charset=UTF-8\\n\"\n", "1: error: The header says \"Language: en\", and the book is translated into es." },
        { Header + "msgctxt \"index#title\"\nmsgid \"x\nmsgstr \"y\"\n", "5: error: The quote (\") at the end" },
        { Header + "msgctxt \"index#title\"\nmsgid \"x\"\nmsgstr \"\\q\"\n", "6: error: A backslash" },
        { Header + "msgctxt \"index#title\"\nmsgid \"x\"\nmsgstr \"\\303\"\n", "4: error: An escape" },
        { Header + "msgctxt \"index#title\"\nmsgid \"x\"\nmsgstr \"\\777\"\n", "6: error: A backslash" },
        { Header + "msgctxt \"index#title\"\nmsgid \"x\"\n\nmsgctxt \"index#body\"\n", "7: error: \"msgctxt\" stands after its msgid" },
        { Header + "msgctxt \"index#title\"\nmsgid \"x\"\n# remark\nmsgstr \"y\"\n", "4: error: This entry has no msgstr." },
        { Header + "msgctxt \"index#title\"\nmsgid \"x\"\nmsgid \"x\"\n", "6: error: \"msgid\" stands twice" },
        { Header + "msgstr \"y\"\n", "4: error: \"msgstr\" stands twice" },
        { Header + "#, fuzzy\nmsgstr \"y\"\n", "5: error: \"msgstr\" stands before its msgid." },
        { Header + "#, fuzzy\n\"y\"\n", "5: error: A text stands here without a keyword" },
        { Header + "<<<<<<< mine\n", "4: error: \"<<<<<<<\" is none of a PO file's keywords" },
        { Header + "msgid \"Back\"\nmsgstr \"Volver\"\n", "4: error: The book has no text \"\" (msgctxt)." },
        { Header + "msgctxt \"../../etc/passwd#title\"\nmsgid \"x\"\nmsgstr \"y\"\n", "4: error: The book has no text \"../../etc/passwd#title\"" },
        { Header + "msgctxt \"rights/firewall#see\"\nmsgid \"x\"\nmsgstr \"y\"\n", "4: error: The book has no text \"rights/firewall#see\"" },
        { Header + "msgctxt \"index#title\"\nmsgid \"x\"\nmsgstr \"\"\n\nmsgctxt \"index#title\"\nmsgid \"x\"\nmsgstr \"\"\n", "8: error: The text \"index#title\" stands in the file twice." },
        { Header + "msgctxt \"bot#words.part\"\nmsgid \"Part {part} of {parts}\"\nmsgstr \"Parte {parte} de {parts}\"\n", "4: error: bot#words.part: The blank {part} of the original is missing." },
        { Header + "msgctxt \"index#title\"\nmsgid \"x\"\nmsgstr \"a\\nreviewed: {by: me}\"\n", "4: error: index#title: This text must be one line." },
        { Header + "msgctxt \"index#title\"\nmsgid \"x\"\nmsgstr \"a\\001b\"\n", "4: error: index#title: An invisible sign" },
        { Header + "msgctxt \"index#groups\"\nmsgid \"x\"\nmsgstr \"a\\nb\\nc\"\n", "4: error: index#groups: There are 3 names, and the menu has 2 groups." },
        { Header + "msgctxt \"rights/firewall#title\"\nmsgid \"x\"\nmsgstr \"\"\n\n#. the button\nmsgctxt \"rights/firewall#button\"\nmsgid \"x\"\nmsgstr \"Un nombre que no cabe en ningún botón\"\n", "9: error: es/rights/firewall.md: label-too-long: The label has 37 letters; 32 fit." },
        { Header + "msgctxt \"rights/firewall#body\"\nmsgid \"x\"\nmsgstr \"{figure:nothing}\"\n", "4: error: es/rights/firewall.md: figure-missing:" },
        { Header + "msgctxt \"bot#words.back\"\nmsgid \"x\"\nmsgstr \"Volver a la página de antes\"\n", "4: error: es/bot.yaml: word-length:" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_broken_file_is_refused_with_its_line_and_nothing_is_written(string po, string expected)
    {
        using var book = BookFolder.Create();
        var before = book.Snapshot();

        var (code, output) = book.Import(po);

        Assert.Equal(1, code);
        Assert.StartsWith("es.po:" + expected, output, StringComparison.Ordinal);
        Assert.EndsWith("\nNothing was written.\n", output, StringComparison.Ordinal);
        Assert.Equal(before, book.Snapshot());
    }

    [Fact]
    public void One_bad_text_among_many_good_ones_keeps_all_out()
    {
        using var book = BookFolder.Create();
        var before = book.Snapshot();

        var (code, output) = book.Import(book.Export().Translate("index#title", "¿Qué necesitas?").Translate("bot#words.reviewed", "Revisada por {by}."));

        Assert.Equal(1, code);
        Assert.Contains("bot#words.reviewed: The blank {on} of the original is missing.", output, StringComparison.Ordinal);
        Assert.Equal(before, book.Snapshot());
    }

    [Fact]
    public void An_original_that_was_changed_in_the_file_is_refused()
    {
        using var book = BookFolder.Create();

        var (code, output) = book.Import(book.Export().Replace("msgid \"What is a firewall?\"", "msgid \"What is a wall?\"", StringComparison.Ordinal));

        Assert.Equal(1, code);
        Assert.Contains("rights/firewall#title: The original (msgid) was changed in this file.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mangled_file_is_refused_or_taken_in_and_never_breaks_the_book()
    {
        const int Tries = 30;
        string[] pieces = ["\"", "\\", "\n", "\r\n", "---\n", "#, fuzzy\n", "#~ ", "msgid ", "msgctxt \"index#title\"\n", "{", "{host}", "\t- x: [", "\\n\\n# A\\n---\\n", "<b>", "\u202E", "\u0000"];
        var chance = new Random(1);
        using var book = BookFolder.Create();
        var po = book.Export();
        var outcomes = new HashSet<int>();

        for (var i = 0; i < Tries; i++)
        {
            var at = chance.Next(po.Length);
            var mangled = po.Remove(at, chance.Next(Math.Min(40, po.Length - at))).Insert(at, pieces[chance.Next(pieces.Length)]);
            var before = book.Snapshot();

            var (code, output) = book.Import(mangled);

            outcomes.Add(code);
            Assert.True(code == 0 || output.EndsWith("\nNothing was written.\n", StringComparison.Ordinal), output);
            Assert.True(code == 0 || before.SequenceEqual(book.Snapshot()), output);
            Assert.Equal(0, book.Run(book.Folder).Code);
        }

        Assert.Equal([0, 1], outcomes.Order());
    }

    [Fact]
    public void Letters_that_are_not_utf8_are_found()
    {
        using var book = BookFolder.Create();
        File.WriteAllBytes(book.PoFile, [.. System.Text.Encoding.Latin1.GetBytes(Header + "msgctxt \"index#title\"\nmsgid \"x\"\nmsgstr \"¿Qué?\"\n")]);

        var (code, output) = book.Import();

        Assert.Equal(1, code);
        Assert.StartsWith("es.po:6: error: A letter here is not in UTF-8.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_leaves_the_others_as_they_were()
    {
        using var book = BookFolder.Create();
        var po = book.Export().Translate("bot#words.back", "Atrás").Translate("rights/firewall#button", "Muro");
        var before = book.Snapshot();
        Directory.CreateDirectory(Path.Combine(book.Folder, "es", "rights", ".firewall.md.new"));

        var (code, _) = book.Import(po);

        Assert.Equal(1, code);
        Assert.Equal(before, book.Snapshot());
    }
}
