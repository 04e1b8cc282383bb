using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Text;

namespace ChatBot.Tests.Dialog.Answers;

/// <summary>What the machine answers to every kind of input at every address of a book: a line for each address, a short hash for each input.</summary>
internal static class StepAnswers
{
    private const long Message = 4711;

    // Addresses that no button leads to: forged, stale, or of a message.
    private static readonly Place[] Others =
    [
        new Place.Page("gone"), new Place.Page("rights/gone/further", 3), new Place.Page("rights/lawyer", 2), new Place.Page("rights/lawyer", 99),
        new Place.Languages(new Place.Page("rights/lawyer", 2)), new Place.Languages(new Place.Hidden()), new Place.Languages(new Place.Listing("twin1", new Place.Find("twinford"))),
        new Place.Countries(new Place.Home()), new Place.Countries(new Place.Page("rights/arrest"), 3), new Place.Countries(new Place.Find(null, "legal")),
        new Place.Find(Part: 2), new Place.Find("any", "all", 9), new Place.Find("nowhere"), new Place.Find("nordhaven", "health", 2), new Place.Find(null, "crisis"),
        new Place.Listing("gone", new Place.Find("any", "legal", 2)), new Place.Listing("line", new Place.Find()),
        new Place.Phrases(), new Place.Phrases("lawyer"), new Place.Phrases("lawyer", "ar"), new Place.Phrases("lawyer", "ar", Covered: true), new Place.Phrases("gone", "ar"),
        new Place.Ask(), new Place.Privacy(), new Place.Answers(), new Place.Answers("zzzz"), new Place.Answers("zzzz", "yyyy", "xxxx"),
        new Place.Remove(7, Confirmed: false), new Place.Remove(7, Confirmed: true), new Place.Hidden(),
    ];

    private static readonly (string? Country, string Language)[] Elsewhere = [(null, "en"), ("xx", "en"), ("yy", "ar"), ("qq", "qq")];

    private static readonly string[] Texts =
    [
        "", "how do i get a lawyer", "who helps me with a burn at night", "qwrtz", "legal help in Lindental", "Twinford", "doctor", "yonderland", "شرطة",
    ];

    /// <summary>The inputs, as they are at an address; null for a visitor of whom nothing is known.</summary>
    private static readonly (string Name, Func<Address?, Input?> Of)[] Inputs =
    [
        ("started", at => new Input.Started(at, at is null ? "ar-EG" : null)),
        ("chose", at => at is null ? null : new Input.Chose(at)),
        ("chose-stale", at => at is null ? null : new Input.Chose(at, Exact: false)),
        ("chose-hidden", at => at is null ? null : new Input.Chose(at.At(new Place.Hidden()))),
        ("chose-remove", at => at is null ? null : new Input.Chose(at.At(new Place.Remove(Message, Confirmed: true)), Exact: false)),
        .. Enum.GetValues<ChatCommand>().Select(command => ($"/{command}", (Func<Address?, Input?>)(at => new Input.Commanded(command, at, "ar")))),
        ("unreadable", at => new Input.SentUnreadable(Message, at, "ar")),
        .. Texts.Select((text, n) => ($"said-{n}", (Func<Address?, Input?>)(at => new Input.Said(VisitorText.Copy(text), at, Removed: n % 2 == 0)))),
    ];

    /// <summary>The names of the inputs, in the order of the hashes.</summary>
    public static string Head => "# " + string.Join(' ', Inputs.Select(input => input.Name));

    public static IEnumerable<string> Of(Book book, DateTimeOffset moment)
    {
        var walked = book.Languages.SelectMany(language => Graph.Walk(book, moment, language.Code).Keys);
        var others = Elsewhere.SelectMany(where => Others.Select(place => new Address(where.Language, where.Country, place)));
        return walked.Concat(others).Distinct().OrderBy(address => address.ToString(), StringComparer.Ordinal).Prepend(null)
            .Select(at => $"{at?.ToString() ?? "-"} {string.Join(' ', Inputs.Select(input => input.Of(at) is { } given ? Hash(Write(Machine.Step(book, moment, given))) : "-"))}");
    }

    /// <summary>All that a turn says, in words.</summary>
    public static string Write(Turn turn)
    {
        var (screen, text) = (turn.Screen, new StringBuilder());
        text.AppendJoin('\n', turn.Effect, screen.Address, screen.TextLanguage, screen.Neutral, screen.Title).Append('\n');
        if (screen.Act is { } act)
            text.Append("! ").Append(act.Title).Append(act.AfterAnswer).Append('\n').AppendJoin("", act.Buttons.Select(Write)).AppendJoin('\n', act.Notes.Prepend(act.Lead ?? TextBlock.Plain("")).Select(Measure.PlainText)).Append('\n');

        foreach (var part in new[] { screen.Trust, screen.Sources }.OfType<Folded>())
            text.Append("? ").Append(part.Title).Append('\n').AppendJoin('\n', part.Blocks.Select(Measure.PlainText)).Append('\n');

        foreach (var card in screen.Cards)
            text.Append("* ").Append(card.Name).Append('\n').AppendJoin('\n', card.Lines).AppendJoin("", card.Links.Prepend(card.Open).Concat(screen.Chips).Select(Write));

        if (screen.Foot is { } foot)
            text.Append(foot.Text).Append('\n').Append(Write(foot.Privacy));

        foreach (var block in screen.Blocks)
        {
            text.Append(block.GetType().Name).Append(block is TextBlock.Enumeration { Ordered: true } ? " ordered\n" : "\n");
            foreach (var line in Measure.Lines(block))
                text.AppendJoin("", line.Select(span => $"[{span.Text}|{span.Style}|{span.Link}]")).Append('\n');
        }

        foreach (var group in screen.Groups)
            text.Append("= ").Append(group.Title).Append('\n').AppendJoin("", group.Buttons.Select(Write));

        foreach (var row in screen.Fixed)
            text.Append("- \n").AppendJoin("", row.Select(Write));

        return text.ToString();
    }

    private static string Write(Button button) => string.Create(CultureInfo.InvariantCulture, $"({button.Label}|{button.Hint}|{button.Language}|{button.Where}|{button.Weight}|{button.Action switch
    {
        ButtonAction.Go go => go.Address.ToString(),
        ButtonAction.Open open => open.Link,
        ButtonAction.Copy copy => copy.Text,
        ButtonAction.Call call => $"{call.Number} {call.Verb} {call.Who}",
        _ => throw new System.Diagnostics.UnreachableException(),
    }})\n");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
}
