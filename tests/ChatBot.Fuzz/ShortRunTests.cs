using Xunit;

namespace ChatBot.Fuzz;

/// <summary>A short run of each target, the same inputs each time; <c>dotnet run --project tests/ChatBot.Fuzz</c> is for long ones.</summary>
public sealed class ShortRunTests
{
    private const int Inputs = 2000;

    public static TheoryData<string> Names => [.. Targets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_comes_from_outside_is_read_or_refused_and_never_throws(string name)
    {
        var report = FuzzRun.Play(Targets.All.Single(target => target.Name == name), Inputs, seed: 1, _ => { });

        Assert.Empty(report.Findings);
        Assert.Equal(Inputs, report.Inputs);
    }
}
