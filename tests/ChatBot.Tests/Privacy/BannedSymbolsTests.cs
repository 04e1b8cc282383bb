using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ChatBot.Tests.Privacy;

/// <summary>The build fails where a member is used that src/ChatBot/BannedSymbols.txt bans.</summary>
public sealed partial class BannedSymbolsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "BannedSymbols");

    [Fact]
    public async Task The_build_fails_at_each_line_that_uses_a_banned_member_and_at_no_other()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Folder, "Banned.cs"));
        var banned = lines.Index().Where(line => line.Item.EndsWith("// banned", StringComparison.Ordinal)).Select(line => line.Index + 1).ToList();

        var (code, output) = await BuildAsync();

        var errors = Error().Matches(output).Select(error => (Line: int.Parse(error.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture), Id: error.Groups["id"].Value));
        Assert.NotEqual(0, code);
        Assert.True(banned.Count > 25);
        Assert.All(errors, error => Assert.Equal("RS0030", error.Id));

        // The namespace that is banned as a whole is one in its using too.
        Assert.Equal(banned, errors.Select(error => error.Line).Where(line => !lines[line - 1].StartsWith("using", StringComparison.Ordinal)).Distinct().Order());
    }

    private static async Task<(int Code, string Output)> BuildAsync()
    {
        var output = Directory.CreateTempSubdirectory("banned");
        var start = new ProcessStartInfo("dotnet", ["build", Folder, "--nologo", "-v", "quiet", "-o", output.FullName, "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        var text = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        output.Delete(recursive: true);
        return (build.ExitCode, text);
    }

    [GeneratedRegex(@"Banned\.cs\((?<line>\d+),\d+\): error (?<id>\w+)")]
    private static partial Regex Error();
}
