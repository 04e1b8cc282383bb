using Xunit.Abstractions;

namespace ChatBot.Tests.MemoryScan;

/// <summary>Alone on the machine: what these tests wait for takes time, and what they read is large.</summary>
[CollectionDefinition(nameof(MemoryScanTests), DisableParallelization = true)]
public sealed class Alone : ICollectionFixture<Runs>;

/// <summary>The promise: nothing is left of the asking. The program runs as its own process and its whole memory is read.</summary>
[Collection(nameof(MemoryScanTests))]
public sealed class MemoryScanTests(Runs runs, ITestOutputHelper output)
{
    [Fact]
    public void Nothing_is_left_of_visits_one_after_another() => Forgotten(runs.OneByOne, least: 270);

    [Fact]
    public void Nothing_is_left_of_visits_side_by_side() => Forgotten(runs.SideBySide, least: 270);

    [Fact]
    public void Nothing_is_left_of_visits_that_a_webhook_brought() => Forgotten(runs.Brought, least: 270);

    [Fact]
    public void Nothing_is_left_of_fifty_visitors_at_once_when_their_time_is_over() => Forgotten(runs.Over, least: 50);

    [Fact]
    public void What_is_held_of_fifty_visitors_at_once_is_gone_after_the_program_restarted_itself()
    {
        Report(runs.Before);

        Assert.Contains(runs.Before.Hits, hit => hit.Contains("visitor id, name, phone (binary)", StringComparison.Ordinal));
        Forgotten(runs.Restarted, least: 50);
    }

    [Fact]
    public void Nothing_is_left_of_visits_of_the_web_page() => Forgotten(runs.Web, least: 300);

    [Fact]
    public void A_visit_that_is_still_alive_is_found()
    {
        Report(runs.Alive);

        Assert.Equal(50, runs.Alive.Answered);
        Assert.Contains(runs.Alive.Hits, hit => hit.Contains("visitor id, name, phone (binary)", StringComparison.Ordinal));
        Assert.DoesNotContain(runs.Alive.Hits, hit => hit.Contains("typed text", StringComparison.Ordinal));
    }

    [Fact]
    public void A_leak_that_was_planted_is_found_on_each_channel()
    {
        Report(runs.Leaky);

        Assert.Equal(runs.Leaky.Expected, runs.Leaky.Answered);
        Assert.Contains(runs.Leaky.Hits, hit => hit.Contains($"typed text, {Canaries.Typed[13 % 6].Word} (UTF-16)", StringComparison.Ordinal));
        Assert.Contains(runs.Leaky.Hits, hit => hit.Contains($"typed text, {Canaries.TypedOnTheWeb[0].Word} (UTF-16)", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_scanner_finds_the_same() => Assert.True(runs.Disagreement is null or "", runs.Disagreement);

    private void Forgotten(Outcome outcome, int least)
    {
        Report(outcome);

        Assert.True(outcome.Answered >= least, $"only {outcome.Answered} answers came");
        Assert.Equal(outcome.Expected, outcome.Answered);
        Assert.Empty(outcome.Hits);
    }

    private void Report(Outcome outcome)
    {
        output.WriteLine($"{outcome.Answered} of {outcome.Expected} answers came; found: {outcome.Hits.Count}");
        foreach (var hit in outcome.Hits)
            output.WriteLine(hit);
    }
}
