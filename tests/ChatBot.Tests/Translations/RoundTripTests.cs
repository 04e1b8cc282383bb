using System.Diagnostics;

namespace ChatBot.Tests.Translations;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("es")]
    [InlineData("ar")]
    public void Importing_an_export_of_the_shipped_book_changes_no_byte(string language)
    {
        using var book = BookFolder.CopyOfShipped();
        var before = book.Snapshot();

        book.Export(language);
        var (code, output) = book.Import();

        Assert.Equal((0, "Nothing has changed; no file was written.\n"), (code, output));
        Assert.Equal(before, book.Snapshot());
    }

    [GettextTheory]
    [InlineData("es")]
    [InlineData("ar")]
    public void Gettext_finds_nothing_wrong_in_an_export(string language)
    {
        using var book = BookFolder.CopyOfShipped();
        book.Export(language);

        var found = Gettext("msgfmt", "-c", "-v", "-o", "/dev/null", book.PoFile);

        Assert.Matches("^[0-9]+ translated messages, [0-9]+ untranslated messages?\\.\n$", found);
    }

    [GettextTheory]
    [InlineData("msgcat", "--width=40")]
    [InlineData("msgcat", "--sort-output")]
    [InlineData("msgcat", "--escape")]
    [InlineData("msgcat", "--no-wrap")]
    [InlineData("msgattrib", "--translated")]
    [InlineData("msgattrib", "--set-obsolete")]
    public void What_gettext_wrapped_and_sorted_changes_no_byte(string tool, string option)
    {
        using var book = BookFolder.CopyOfShipped();
        var before = book.Snapshot();
        book.Export("ar");

        Gettext(tool, option, "-o", book.PoFile, book.PoFile);
        var (code, output) = book.Import();

        Assert.Equal((0, "Nothing has changed; no file was written.\n"), (code, output));
        Assert.Equal(before, book.Snapshot());
    }

    [Fact]
    public void Two_exports_are_the_same()
    {
        using var book = BookFolder.Create();

        Assert.Equal(book.Export(), book.Export());
    }

    private static string Gettext(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
        return said;
    }
}

/// <summary>A theory that is skipped, and says so, where gettext's tools are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GettextTheoryAttribute : TheoryAttribute
{
    public GettextTheoryAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "msgfmt"))))
            Skip = "msgfmt is not installed (Debian: gettext).";
    }
}
