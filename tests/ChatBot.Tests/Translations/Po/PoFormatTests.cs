using System.Text;
using ChatBot.Translations.Po;

namespace ChatBot.Tests.Translations.Po;

public sealed class PoFormatTests
{
    private const string Header = "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n";

    [Fact]
    public void What_the_tools_leave_in_a_file_is_read()
    {
        const string po = Header + """
            # Translator's remark.
            #. fingerprint: 0123456789ab
            #: en/a.md:1 en/b.md
            #| msgctxt "a#title"
            #| msgid "Older"
            #| "original"
            #, fuzzy, no-wrap
            msgctxt "a#title"
            msgid ""
            "One \"line\"\n"
            "and " "more"
            msgstr "t\303\251\tx\xC3\xA9\\\101"

            #, fuzzy
            #~ msgctxt "gone#title"
            #~ msgid "Gone"
            #~ msgstr "Ido"

            msgctxt "b#title"
            msgid "one"
            msgid_plural "many"
            msgstr[0] "uno"
            msgstr[1] "muchos"
            msgctxt "c#title"
            msgid "next"
            msgstr ""

            """;

        var read = Read(po.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal("es", read.Header["language"]);
        Assert.Equal(
            [("a#title", "One \"line\"\nand more", "té\txé\\A", true), ("b#title", "one", "uno", false), ("c#title", "next", "", false)],
            read.Entries.Select(entry => (entry.Context!, entry.Original, entry.Translation, entry.Fuzzy)));
        Assert.Equal(["fingerprint: 0123456789ab"], read.Entries[0].Comments);
        Assert.Equal(13, read.Entries[0].Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData("two\nlines")]
    [InlineData("ends\n")]
    [InlineData("\n\nbegins")]
    [InlineData("\\n is no \"line end\"\\")]
    [InlineData("\t\u0001\u007F\u00A0\u2028 emoji 👩🏽 مرحبا")]
    public void What_is_written_is_read_again(string text)
    {
        var entry = new PoEntry { Context = text, Original = "x" + text, Translation = text };

        var read = Read(PoWriter.Write("Guide", "es", [entry])).Entries.Single();

        Assert.Equal((entry.Context, entry.Original, entry.Translation), (read.Context, read.Original, read.Translation));
    }

    [Fact]
    public void An_entry_is_written_as_gettext_writes_it()
    {
        using var book = BookFolder.Create();

        Assert.Equal(
            $"""
            #. Text of the page, in Markdown. Keep **bold** and lists, and leave blanks in braces such as {"{"}figure:name{"}"} as they are.
            #. fingerprint: {book.FingerprintOf("rights/firewall")}
            #: en/rights/firewall.md
            msgctxt "rights/firewall#body"
            msgid ""
            "A firewall keeps help apart.\n"
            "\n"
            "- one\n"
            "- two"
            msgstr ""
            "Un cortafuegos separa la ayuda.\n"
            "\n"
            "- uno\n"
            "- dos"
            """.ReplaceLineEndings("\n"),
            book.Export().Entry("rights/firewall#body"));
    }

    private static PoFile Read(string po)
    {
        var (file, fault) = PoReader.Read(Encoding.UTF8.GetBytes(po), "es.po");
        Assert.Null(fault);
        return file!;
    }
}
