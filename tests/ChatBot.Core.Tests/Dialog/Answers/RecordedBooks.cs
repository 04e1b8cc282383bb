using ChatBot.Content;

namespace ChatBot.Tests.Dialog.Answers;

/// <summary>The fixed books whose every answer is written down: each takes other ways through the dialog.</summary>
internal static class RecordedBooks
{
    /// <summary>A Thursday on which shops are open.</summary>
    public static readonly DateTimeOffset Moment = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);

    // Towns enough for two parts, services enough for three, a town of one name in two countries, and what is nowhere.
    private static readonly string[] Services =
    [
        "id,organisation,name,description,kinds,country,city,time_zone,hours,phone,web,any_status,id_needed,checked_on",
        .. Enumerable.Range(1, 10).Select(n => $"care{n},Example Care {n},Care {n},Helps.,health,xx,Nordhaven,Europe/Vienna,Mo-Fr 09:00-17:00,+999 55 50{n:D2},https://example.org/{n},yes,no,2026-10-01"),
        .. "Lindental Bellmare Ostvik Sundby Holmen Kirkby Astrup".Split(' ').Select((town, n) => $"law{n},Example Law {n},Law {n},Advises.,legal; crisis,xx,{town},,,,https://example.org/law/{n},unknown,unknown,"),
        "twin1,Example Twins,Twins of Yonder,Helps.,shelter,yy,Twinford,,,+999 55 6001,,no,yes,2026-01-01",
        "twin2,Example Twins,Twins of Zonder,Helps.,shelter,zz,Twinford,,,+999 55 6002,,yes,no,2026-11-01",
        "line,Example Line,The line,Listens.,crisis,world,,,,,https://example.org/line,yes,no,2026-11-01",
    ];

    /// <summary>By name: one whose /find is a page, one with a directory and a long page, one that knows neither and has not learned.</summary>
    public static IReadOnlyDictionary<string, Lazy<Book>> All { get; } = new Dictionary<string, Lazy<Book>>
    {
        ["page"] = new(() => BookFixture.Train(BaseBook.Compiled())),
        ["directory"] = new(() => BookFixture.Train(BaseBook.Compiled(Directory()))),
        ["untrained"] = new(() => BaseBook.Compiled([("bot.yaml", Settings("find: help\n", ""))])),
    };

    private static IEnumerable<(string Path, string Text)> Directory() =>
    [
        ("bot.yaml", Settings("find: help", "find: find")),
        ("en/bot.yaml", Base("en/bot.yaml") + "  yy: Yonderland\n  zz: Zonderland\n"),
        ("ar/bot.yaml", Base("ar/bot.yaml") + "  yy: بلد هناك\n  zz: بلد بعيد\n"),
        ("services/services.csv", string.Join('\n', Services) + "\n"),
        ("phrases.csv", "id,language,text,latin,reviewed_by,reviewed_on\nlawyer,en,I want a lawyer.,,,\nlawyer,ar,أريد محاميًا.,Ureed muhaamiyan.,,\n"),
        ("services/emergency.csv", "country,police,ambulance,fire,crisis_line,asks_status,source,checked_on\nxx,999,998,997,,no,https://example.org/numbers,2026-10-01\n"),
        (BaseBook.Lawyer, BaseBook.Page(string.Join("\n\n", Enumerable.Range(1, 40).Select(n => $"Question {n}: ask the court, and ask it again, until it has an answer.")), "services: {kind: legal}\n")),
    ];

    private static string Settings(string old, string by) => Base("bot.yaml").Replace(old, by, StringComparison.Ordinal);

    private static string Base(string path) => BaseBook.Files.Single(file => file.Path == path).Text;
}
