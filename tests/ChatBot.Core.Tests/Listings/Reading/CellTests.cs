using System.Runtime.CompilerServices;
using ChatBot.Content;
using ChatBot.Dialog.Screens.Directory;
using ChatBot.Text;

namespace ChatBot.Tests.Listings.Reading;

/// <summary>What a cell may hold, and what a spreadsheet leaves behind.</summary>
public sealed class CellTests
{
    private const string Start = "id,organisation,name,description,kinds,country";

    [Fact]
    public void A_description_that_would_push_what_protects_people_off_the_card_is_an_error() =>
        Assert.Equal(["cell-too-long 2:4"], Errors(Case("csv-long-description.csv")));

    [Fact]
    public void Blank_rows_that_a_spreadsheet_leaves_are_ignored()
    {
        var book = Table.BookOf(Table.Compile([("services/services.csv", Case("csv-blank-rows.csv"))]));

        Assert.Equal("aclinic1", Assert.Single(book.Services.All).Id);
    }

    [Fact]
    public void A_usual_wrong_code_of_a_country_is_told_with_the_right_one()
    {
        var problem = Assert.Single(Wrong(Case("csv-country-uk.csv")));

        Assert.Equal("\"uk\" is no country code. Did you mean \"gb\"?", $"{problem.Message} {problem.Cure}");
    }

    [Theory]
    [InlineData("country", "el", "Did you mean \"gr\"?")]
    [InlineData("country", "USA", "Did you mean \"us\"?")]
    [InlineData("country", "United Kingdom", "Did you mean \"gb\"?")]
    [InlineData("country", "eu", "Did you mean \"europe\"?")]
    [InlineData("country", "en", "Did you mean \"gb\"?")]
    [InlineData("country", "zz", "Write country codes with \"; \" between them, or world, or europe.")]
    [InlineData("hide_in", "uk", "Did you mean \"gb\"?")]
    [InlineData("languages", "gr", "Did you mean \"el\"?")]
    [InlineData("languages", "English", "Did you mean \"en\"?")]
    [InlineData("languages", "en-GB", "Did you mean \"en\"?")]
    [InlineData("languages", "zz", "Write language codes with \"; \" between them.")]
    [InlineData("kinds", "helth", "Did you mean \"health\"?")]
    [InlineData("kinds", "x", "Write kinds of help with \"; \" between them.")]
    public void A_wrong_code_has_its_cure(string column, string code, string cure)
    {
        var columns = $"id,organisation,name,description,{(column == "kinds" ? "kinds,country" : column == "country" ? "country,kinds" : $"{column},kinds,country")}";
        var row = column switch { "kinds" => $"{code},gb", "country" => $"{code},health", _ => $"{code},health,gb" };

        Assert.Equal(cure, Assert.Single(Wrong($"{columns}\nabcd,Org,Clinic,Helps.,{row}\n")).Cure);
    }

    [Theory]
    [InlineData("<b>Tests</b> for all.")]
    [InlineData("Tests.<br/>Free.")]
    [InlineData("<!-- note -->")]
    [InlineData("Tests &amp; advice")]
    [InlineData("Tests&nbsp;here")]
    [InlineData("don&#39;t worry")]
    [InlineData("#REF!")]
    [InlineData("#N/A")]
    [InlineData("#¡VALOR!")]
    [InlineData("#BEZUG!")]
    [InlineData("Open #NAME? days")]
    [InlineData("Err:502")]
    [InlineData("#####")]
    [InlineData("=A1")]
    [InlineData("=HYPERLINK(A1)")]
    [InlineData("+A1+A2")]
    [InlineData("+cmd|x")]
    [InlineData("-2+3+cmd|x")]
    [InlineData("-cmd|x")]
    [InlineData("@SUM(A1)")]
    [InlineData("Left\u202Eright")]
    [InlineData("Zero\u200Bwidth")]
    [InlineData("Next\u0085line\u0090")]
    public void What_is_no_text_is_an_error(string text)
    {
        Assert.Equal(["cell-not-text 2:4"], Errors($"{Start}\nabcd,Org,Clinic,{text},health,gb\n"));
        Assert.Equal(["cell-not-text 2:2"], Errors($"{Start}\nabcd,{text},Clinic,Helps.,health,gb\n"));
    }

    [Theory]
    [InlineData("\"For people < 25 and > 60, R&D; ask\"", "For people < 25 and > 60, R&D; ask")]
    [InlineData("\"One line,\nand another\tone\"", "One line, and another one")]
    [InlineData("- bring nothing -", "- bring nothing -")]
    [InlineData("\"Room #3, A = B\"", "Room #3, A = B")]
    [InlineData("می‌خواهم", "می‌خواهم")]
    public void What_looks_like_it_and_is_text_stays(string cell, string text)
    {
        var book = Table.BookOf(Table.Compile([("services/services.csv", $"{Start}\nabcd,Org,Clinic,{cell},health,gb\n")]));

        Assert.Equal(text, Assert.Single(book.Services.All).Description);
    }

    [Theory]
    [InlineData("name", 101)]
    [InlineData("organisation", 101)]
    [InlineData("alert", 301)]
    [InlineData("cost", 201)]
    [InlineData("address", 201)]
    [InlineData("city", 61)]
    public void Every_text_of_a_card_has_its_bound(string column, int length)
    {
        string[] columns = ["id", "organisation", "name", "description", "kinds", "country", "alert", "cost", "address", "city"];
        var row = columns.Select(other => other == column ? new string('a', length) : other switch
        {
            "id" => "abcd",
            "country" => "gb",
            "organisation" or "name" => "Example",
            _ => "",
        });

        Assert.Equal([$"cell-too-long 2:{Array.IndexOf(columns, column) + 1}"], Errors($"{string.Join(',', columns)}\n{string.Join(',', row)}\n"));
    }

    [Fact]
    public void A_translation_has_the_same_bounds()
    {
        var compilation = Table.Compile(
        [
            ("services/services.csv", $"{Start}\nabcd,Org,Clinic,Helps.,health,gb\n"),
            ("services/services.es.csv", $"id,name,description\nabcd,=A1,{new string('a', 601)}\n"),
        ]);

        Assert.Equal(["cell-not-text 2:2", "cell-too-long 2:3"], Table.Errors(compilation));
    }

    [Theory]
    [InlineData("\uFEFFid;organisation;name;description;kinds;country;;;\nabcd;Org;Clinic;Helps, too.;\"health; legal\";gb;;;\n;;;;;;;;\n")]
    [InlineData("sep=;\nid;organisation;name;description;kinds;country\nabcd;Org;Clinic;Helps, too.;\"health; legal\";gb\n")]
    [InlineData("id\torganisation\tname\tdescription\tkinds\tcountry\nabcd\tOrg\tClinic\tHelps, too.\thealth; legal\tgb\n")]
    [InlineData(",,,,,\n\nid,organisation,name,description,kinds,country\n\n ,\u00A0,,,,\nabcd,Org,Clinic,\"Helps, too.\",health; legal,gb,,,\n,\n")]
    [InlineData("id,organisation,name,,description,kinds,country\r\nabcd,Org,Clinic,,\"Helps, too.\",health; legal,gb\r\n")]
    public void A_table_as_a_spreadsheet_saves_it_is_read(string text)
    {
        var listing = Assert.Single(Table.BookOf(Table.Compile([("services/services.csv", text)])).Services.All);

        Assert.Equal(("abcd", "Helps, too.", 2, "gb"), (listing.Id, listing.Description, listing.Kinds.Count, Assert.Single(listing.Countries)));
    }

    /// <summary>Found by tests/ChatBot.Fuzz.</summary>
    [Theory]
    [InlineData("sep=\u202e\nid\u202ename\n")]
    [InlineData("sep=\"\nid,name\n")]
    [InlineData("sep=é\nidéname\n")]
    public void A_sign_that_can_not_stand_between_cells_is_a_Problem(string text) => Assert.Equal(["table-broken 1:1"], Errors(text));

    [Theory]
    [InlineData("id,organisation,name,description,kinds,country,\nabcd,Org,Clinic,Helps.,health,gb,lost\n", "table-broken 2:1")]
    [InlineData("id,organisation,name,,description,kinds,country\nabcd,Org,Clinic,lost,Helps.,health,gb\n", "table-broken 2:4")]
    [InlineData("id,organisation,name,description,kinds,country\nabcd,Org,Clinic,Helps.,health\n", "table-broken 2:1")]
    public void A_cell_that_would_be_lost_is_an_error(string text, string error) => Assert.Equal([error], Errors(text));

    [Fact]
    public void What_protects_people_is_never_cut_from_a_card()
    {
        var listing = Table.Book("", "abcd,Org,Clinic,Helps.,health,gb").Services.All.Single() with
        {
            Description = string.Join(' ', Enumerable.Repeat("A clinic where nobody asks.", 300)),
            Phone = "+44 20 7946 0000",
        };

        var blocks = Card.Compose(Shipped.Book, Shipped.Moment, "en", listing);

        var text = string.Join('\n', blocks.Select(Measure.PlainText));
        Assert.InRange(blocks.Sum(Measure.Length), Card.Longest / 2, Card.Longest);
        Assert.Contains("…", text, StringComparison.Ordinal);
        Assert.All(
            new[] { UiText.CardFirewallUnknown, UiText.CardStatusUnknown, UiText.CardIdUnknown, UiText.CardNotChecked },
            word => Assert.Contains(Shipped.Book.Default[word], text, StringComparison.Ordinal));
        Assert.Contains("+44 20 7946 0000", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-02")]
    [InlineData("2026-12-01")]
    public void A_day_that_has_begun_somewhere_is_not_still_to_come(string day) =>
        Assert.Empty(Table.Errors(Table.Compile("checked_on", $"abcd,Org,Clinic,Helps.,health,gb,{day}")));

    [Fact]
    public void A_day_that_has_begun_nowhere_is_still_to_come() =>
        Assert.Equal(["date-wrong 2:7"], Table.Errors(Table.Compile("checked_on", "abcd,Org,Clinic,Helps.,health,gb,2026-12-03")));

    private static string[] Errors(string text) => Table.Errors(Table.Compile([("services/services.csv", text)]));

    private static IEnumerable<Problem> Wrong(string text) =>
        Table.Compile([("services/services.csv", text)]).Problems.Where(problem => problem.Code.Severity == Severity.Error);

    private static string Case(string name, [CallerFilePath] string path = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "..", "Cases", name));
}
