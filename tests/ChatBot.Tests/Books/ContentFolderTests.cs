using System.Diagnostics;
using ChatBot.Books;

namespace ChatBot.Tests.Books;

/// <summary>What can't be read is an error that names it, and never an empty folder.</summary>
public sealed class ContentFolderTests : IDisposable
{
    private const int Nobody = 65534;

    private readonly HostFolder host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void A_file_where_the_book_should_be_is_said_to_be_one() =>
        Assert.Contains("is a file", Refusal(host.Of("bot.yaml")), StringComparison.Ordinal);

    [Theory]
    [InlineData("es")]
    [InlineData("services")]
    [InlineData("walks")]
    public void A_file_where_a_folder_is_expected_is_named(string name)
    {
        host.Write(name, "text");

        Assert.Contains($"\"{host.Of(name)}\" is a file, and a folder is expected", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figures.yaml")]
    [InlineData("en/pep.md")]
    [InlineData("services/services.csv")]
    public void A_folder_where_a_file_is_expected_is_named(string name)
    {
        Directory.CreateDirectory(host.Of(name));

        Assert.Contains($"\"{host.Of(name)}\" is a folder", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "leads to nothing")]
    [InlineData("es", "leads in a circle")]
    [InlineData("../book", "leads back to a folder around it")]
    [InlineData(".", "leads back to a folder around it")]
    public void A_link_that_can_not_be_followed_is_named(string target, string fault)
    {
        File.CreateSymbolicLink(host.Of("es"), target);

        var refusal = Refusal();

        Assert.Contains($"\"{host.Of("es")}\"", refusal, StringComparison.Ordinal);
        Assert.Contains(fault, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_folders_and_files_are_followed()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(host.Root, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, "page.md"), "linked");
        File.CreateSymbolicLink(host.Of("es"), elsewhere);

        Assert.Equal("linked", ContentFolder.Read([host.Book]).Single(file => file.Path == "es/page.md").Text);
    }

    [Fact]
    public void What_a_file_system_keeps_for_itself_is_no_part_of_the_book()
    {
        Directory.CreateDirectory(host.Of("lost+found", "bot.yaml"));

        Assert.Equal(["bot.yaml"], ContentFolder.Read([host.Book]).Select(file => file.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("en")]
    [InlineData("en/deep")]
    [InlineData("services")]
    [InlineData("walks")]
    public async Task A_folder_that_the_program_may_not_enter_is_named(string closed)
    {
        var folder = Directory.CreateDirectory(host.Of(closed)).FullName.TrimEnd('/');
        File.SetUnixFileMode(host.Root, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(folder, UnixFileMode.None);

        var (code, said) = await CheckAsNobodyAsync();
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);

        Assert.Equal(1, code);
        Assert.Contains($"The folder \"{folder}\" can't be read", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_folder_behind_a_closed_one_is_named()
    {
        var closed = Directory.CreateDirectory(Path.Combine(host.Root, "closed", "es")).Parent!.FullName;
        File.CreateSymbolicLink(host.Of("es"), Path.Combine(closed, "es"));
        File.SetUnixFileMode(host.Root, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(closed, UnixFileMode.None);

        var (code, said) = await CheckAsNobodyAsync();
        File.SetUnixFileMode(closed, (UnixFileMode)0b111_101_101);

        Assert.Equal(1, code);
        Assert.Contains($"The folder \"{host.Of("es")}\" can't be read", said, StringComparison.Ordinal);
    }

    private string Refusal(string? folder = null) => Assert.Throws<FolderException>(() => ContentFolder.Read([folder ?? host.Book])).Message;

    // Permissions don't bind root, so the program gets another user where the tests are root's.
    private async Task<(int Code, string Said)> CheckAsNobodyAsync()
    {
        string[] program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "chatbot.dll"), "check", Path.Combine(Repository.Root, "dialogs"), host.Book];
        string[] command = Environment.IsPrivilegedProcess
            ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", .. program]
            : program;
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
