using ChatBot.Books;
using ChatBot.Cli.Check;

namespace ChatBot.Tests.Cli;

public sealed class TelephoneNumbersTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-numbers").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("at,113,112,112,https://www.example.org/n,,,", "113 is no emergency number of AT")]
    [InlineData("at,112,112,112,https://www.example.org/n,,14,Line", "14 can't be dialled in AT")]
    [InlineData("gb,999,999,999,https://www.example.org/n,,116 12,Line", "116 12 can't be dialled in GB")]
    [InlineData("gb,999,999,999,https://www.example.org/n,,+44 20 7946 00,Line", "+44 20 7946 00 can't be dialled in GB")]
    public void A_number_that_the_numbering_plan_does_not_have_is_refused(string row, string says) =>
        Assert.Contains(Check(row), problem => problem.Message.StartsWith(says, StringComparison.Ordinal));

    [Theory]
    [InlineData("at,112,112,112,https://www.example.org/n,,142,Line")]
    [InlineData("gb,999,112,999,https://www.example.org/n,,116 123,Line")]
    [InlineData("at,113,112,112,https://www.example.org/n,113 is new since 2026; the ministry says so.,,")]
    public void A_number_that_is_known_or_explained_is_taken(string row) => Assert.Empty(Check(row));

    [Fact]
    public void What_is_explained_of_one_number_explains_no_other() =>
        Assert.Single(Check("at,113,115,112,https://www.example.org/n,113 is new since 2026.,,"));

    [Fact]
    public void A_service_whose_number_lacks_a_digit_is_refused()
    {
        File.WriteAllText(Path.Combine(folder, "services.csv"), "id,organisation,name,description,kinds,country,phone\nabcd,Example,Example,,health,gb,+44 20 7946 00\n");

        var problem = Assert.Single(Problems());

        Assert.Equal("listing-phone", problem.Code.Name);
    }

    private IReadOnlyList<ChatBot.Content.Problem> Check(string row)
    {
        const string Head = "country,police,ambulance,fire,source,explain,crisis_line,crisis_name,crisis_source\n";
        var line = row.Contains("Line", StringComparison.Ordinal) ? row + ",https://www.example.org/line" : row + ",";
        File.WriteAllText(Path.Combine(folder, "emergency.csv"), Head + line + "\n");
        return Problems();
    }

    private IReadOnlyList<ChatBot.Content.Problem> Problems()
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, "own", "services")).FullName;
        foreach (var table in Directory.EnumerateFiles(folder, "*.csv"))
            File.Copy(table, Path.Combine(own, Path.GetFileName(table)), overwrite: true);

        var compilation = BookFiles.Compile([Path.Combine(Repository.Root, "dialogs"), Path.Combine(folder, "own")], TimeProvider.System);
        return TelephoneNumbers.Check(compilation.Book ?? throw new InvalidOperationException(string.Join('\n', compilation.Problems)));
    }
}
