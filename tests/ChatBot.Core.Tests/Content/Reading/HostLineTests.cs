using ChatBot.Dialog;
using ChatBot.Dialog.Walks;

namespace ChatBot.Tests.Content.Reading;

public sealed class HostLineTests
{
    private const string Line = """
        line:
          name: Example line
          phone: "+44 20 7946 0000"
          hours: Mo-Fr 10:00-18:00
          languages: [en]
          what: {en: Peers answer., ar: يجيب زملاء.}
          records: Nothing.
        """;

    [Theory]
    [InlineData("en/home", "Peers answer.")]
    [InlineData("ar/home", "يجيب زملاء.")]
    [InlineData("en/answers", "What they write down: Nothing.")]
    public void The_hosts_line_is_offered_at_the_start_and_where_nothing_answers(string address, string text)
    {
        var book = BaseBook.Compiled(("bot.yaml", Line));

        var seen = WalkPlayer.See(Machine.Step(book, DateTimeOffset.UnixEpoch, new Input.Chose(AddressReader.Read(book, address).Address)).Screen);

        Assert.Contains(text, seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_line_nothing_is_offered()
    {
        var book = BaseBook.Compiled();

        var seen = WalkPlayer.See(Machine.Step(book, DateTimeOffset.UnixEpoch, new Input.Chose(AddressReader.Read(book, "en/home").Address)).Screen);

        Assert.DoesNotContain("Someone to talk to:", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  phone: \"+44 20 7946 0000\"\n", "  phone: 020 7946\n", "value-wrong")]
    [InlineData("  phone: \"+44 20 7946 0000\"\n", "", "key-missing")]
    [InlineData("  hours: Mo-Fr 10:00-18:00\n", "  hours: always\n", "value-wrong")]
    [InlineData("  records: Nothing.", "", "key-missing")]
    [InlineData("  records: Nothing.", "  recods: Nothing.", "key-unknown")]
    public void A_broken_line_is_a_problem(string right, string wrong, string code) =>
        Assert.Contains(BaseBook.Says([("bot.yaml", Line.Replace(right, wrong, StringComparison.Ordinal))]), problem => problem.Code.Name == code);
}
