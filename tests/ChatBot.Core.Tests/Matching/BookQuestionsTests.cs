using ChatBot.Dialog;
using ChatBot.Dialog.Typed;
using ChatBot.Matching;

namespace ChatBot.Tests.Matching;

/// <summary>The shipped book's own test questions, as visitors would type them: a floor a little below what was reached.</summary>
public sealed class BookQuestionsTests
{
    private sealed record Asked(string Question, string[] Accepted, string Set, Match Match, TypedAnswer Shown)
    {
        public bool IsFoundAmong(int first) => Match.Candidates.Take(first).Any(c => Accepted.Contains(c.Place));

        /// <summary>On the visitor's whole way: labels, small talk and the directory come before the pages.</summary>
        public bool IsAnswered => Shown.Outcome == TypedOutcome.Answer;
    }

    private static Matcher Trained => Shipped.Trained.Matcher!;

    private static readonly Lazy<Asked[]> All = new(() => Ask("en", "en"));

    private static Asked[] OnTopic => [.. All.Value.Where(a => a.Accepted.Length > 0 && a.Set.Length == 0)];

    private static Asked[] New => [.. All.Value.Where(a => a.Accepted.Length > 0 && a.Set == "second")];

    private static Asked[] OffTopic => [.. All.Value.Where(a => a.Accepted.Length == 0 && a.Set.Length == 0)];

    [Fact]
    public void The_right_page_is_first_and_nearly_always_among_three()
    {
        Assert.InRange(Share(OnTopic, a => a.IsFoundAmong(1)), 88, 100);
        Assert.InRange(Share(OnTopic, a => a.IsFoundAmong(3)), 97, 100);
    }

    [Fact]
    public void Most_right_pages_are_answered_and_hardly_a_wrong_one()
    {
        Assert.InRange(Share(OnTopic, a => a.IsAnswered && a.IsFoundAmong(1)), 60, 100);
        Assert.InRange(Share(OnTopic, a => a.IsAnswered && !a.IsFoundAmong(1)), 0, 4);
    }

    [Fact]
    public void The_questions_of_the_second_edition_s_new_pages_are_harder_and_mostly_found()
    {
        Assert.InRange(Share(New, a => a.IsFoundAmong(1)), 68, 100);
        Assert.InRange(Share(New, a => a.IsFoundAmong(3)), 90, 100);
        Assert.InRange(Share(New, a => a.IsAnswered && !a.IsFoundAmong(1)), 0, 6);
    }

    [Fact]
    public void A_question_about_something_else_is_hardly_ever_answered()
    {
        Assert.InRange(Share(OffTopic, a => a.IsAnswered), 0, 5);
    }

    [Fact]
    public void One_in_three_questions_about_something_else_is_told_that_no_page_knows_it()
    {
        Assert.InRange(Share(OffTopic, a => a.Match.Outcome == Outcome.None), 33, 100);
    }

    [Fact]
    public void A_right_page_is_not_kept_back()
    {
        Assert.InRange(Share(OnTopic, a => a.Match.Outcome == Outcome.None && a.IsFoundAmong(3)), 0, 1);
    }

    [Fact]
    public void An_urgent_page_is_always_among_three()
    {
        var urgent = OnTopic.Where(a => Shipped.Book.UrgentPaths.Contains(a.Accepted[0])).ToArray();

        var missed = urgent.Where(a => a.Match.Candidates.Take(3).All(c => c.Place != a.Accepted[0]));

        Assert.NotEmpty(urgent);
        Assert.Empty(missed.Select(a => a.Question));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("es")]
    [InlineData("ar")]
    public void An_english_question_is_found_in_english_whatever_language_is_known(string? language)
    {
        var asked = Ask("en", language).Where(a => a.Accepted.Length > 0 && a.Set.Length == 0).ToArray();

        Assert.InRange(Share(asked, a => a.Match.Language == "en"), 96, 100);
        Assert.InRange(Share(asked, a => a.IsFoundAmong(1)), 88, 100);
        Assert.InRange(Share(asked, a => a.IsAnswered && !a.IsFoundAmong(1)), 0, 4);
    }

    [Theory]
    [InlineData("es")]
    [InlineData("ar")]
    public void The_pages_of_another_language_are_found_as_well_translated_or_not(string language)
    {
        var asked = Ask(language, language);
        var (onTopic, offTopic) = (asked.Where(a => a.Accepted.Length > 0 && a.Set.Length == 0).ToArray(), asked.Where(a => a.Accepted.Length == 0 && a.Set.Length == 0).ToArray());

        // These were asked when there were twenty pages to choose from: now there are all.
        Assert.InRange(Share(onTopic, a => a.IsFoundAmong(1)), 80, 100);
        Assert.InRange(Share(onTopic, a => a.IsFoundAmong(3)), 91, 100);
        Assert.InRange(Share(onTopic, a => a.IsAnswered && !a.IsFoundAmong(1)), 0, 9);
        // Of about two dozen, two.
        Assert.InRange(Share(offTopic, a => a.IsAnswered), 0, 9);
    }

    [Theory]
    [InlineData("es", "new", 91, 79, 2, 10)]
    [InlineData("fr", "new", 91, 70, 3, 5)]
    [InlineData("pt", "new", 90, 74, 3, 6)]
    [InlineData("ru", "new", 85, 70, 3, 8)]
    [InlineData("ru", "new-latin", 84, 67, 6, 10)]
    [InlineData("zh", "new", 85, 62, 3, 13)]
    [InlineData("zh", "new-latin", 90, 70, 2, 5)]
    [InlineData("ar", "new", 85, 66, 3, 10)]
    [InlineData("ar", "new-latin", 67, 42, 8, 26)]
    public void Questions_in_other_languages_by_somebody_who_saw_no_phrase_are_found(string language, string set, int first, int right, int wrong, int offTopic)
    {
        var asked = Ask(language, language).Where(a => a.Set == set).ToArray();
        var (about, other) = (asked.Where(a => a.Accepted.Length > 0).ToArray(), asked.Where(a => a.Accepted.Length == 0).ToArray());

        Assert.InRange(Share(about, a => a.IsFoundAmong(1)), first, 100);
        Assert.InRange(Share(about, a => a.IsAnswered && a.IsFoundAmong(1)), right, 100);
        Assert.InRange(Share(about, a => a.IsAnswered && !a.IsFoundAmong(1)), 0, wrong);
        Assert.InRange(Share(other, a => a.IsAnswered), 0, offTopic);
    }

    [Fact]
    public void Questions_by_somebody_who_saw_no_phrase_are_found()
    {
        var asked = All.Value.Where(a => a.Set == "new").ToArray();
        var (onTopic, offTopic) = (asked.Where(a => a.Accepted.Length > 0).ToArray(), asked.Where(a => a.Accepted.Length == 0).ToArray());

        Assert.InRange(Share(onTopic, a => a.IsFoundAmong(1)), 88, 100);
        Assert.InRange(Share(onTopic, a => a.IsFoundAmong(3)), 95, 100);
        Assert.InRange(Share(onTopic, a => a.IsAnswered && a.IsFoundAmong(1)), 72, 100);
        Assert.InRange(Share(onTopic, a => a.IsAnswered && !a.IsFoundAmong(1)), 0, 4);
        Assert.InRange(Share(offTopic, a => a.IsAnswered), 0, 9);
    }

    [Theory]
    [InlineData("ar", "hal bot byo7fz rasayli", "bot/privacy")]
    [InlineData("ar", "dawa pep ba3d 72 sa3a", "health/pep")]
    [InlineData("ar", "ezay amsa7 el chat", "digital/clear-chat")]
    [InlineData(null, "hal bot byo7fz rasayli", "bot/privacy")]
    public void Arabic_in_latin_letters_is_read_as_arabic(string? known, string question, string place)
    {
        var match = Trained.Match(question, known);

        Assert.Equal("ar", match.Language);
        Assert.Contains(place, match.Candidates.Take(3).Select(c => c.Place));
    }

    private static Asked[] Ask(string askedIn, string? known) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Dialogs, "questions.tsv"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).Where(fields => fields[0] == askedIn)
            .Select(fields => new Asked(fields[1], fields[2] == "-" ? [] : fields[2].Split(' '), fields.ElementAtOrDefault(3) ?? "", Trained.Match(fields[1], known), Show(fields[1], known))),
    ];

    private static TypedAnswer Show(string question, string? known)
    {
        using var text = VisitorText.Copy(question);
        return Machine.Read(Shipped.Trained, Shipped.Moment, new Input.Said(text, known is null ? null : new Address(known, null, new Place.Home()), Removed: false));
    }

    private static double Share(Asked[] asked, Func<Asked, bool> which) => 100.0 * asked.Count(which) / asked.Length;
}
