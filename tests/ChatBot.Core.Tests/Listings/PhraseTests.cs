using ChatBot.Compiling;
using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Text;

namespace ChatBot.Tests.Listings;

public sealed class PhraseTests
{
    private const string Head = "id,language,text,latin,reviewed_by,reviewed_on\n";
    private const string Names = "language\tde\tDeutsch\nlanguage\tfa\tفارسی\n";
    private const string English = "lawyer,en,I want a lawyer.,,,\n";
    private const string German = "lawyer,de,Ich möchte einen Anwalt.,,,\n";
    private const string Persian = "lawyer,fa,وکیل می‌خواهم.,Vakil mikhaham.,Example Translators,2026-10-01\n";

    private static Book Book => Shipped.Book;

    public static TheoryData<string> Languages => [.. Book.Languages.Select(language => language.Code)];

    [Theory]
    [InlineData("id,language,text,tone\nlawyer,en,A.,loud\n", "key-unknown 1:4")]
    [InlineData("id,language\nlawyer,en\n", "key-missing 1:1")]
    [InlineData(Head + English + "lawyer,xx,Text.,,,\n", "value-wrong 3:2")]
    [InlineData(Head + English + "lawyer,,Text.,,,\n", "key-missing 3:2")]
    [InlineData(Head + English + German + German, "table-broken 4:2")]
    [InlineData(Head + English + "lawyer,de,,,,\n", "key-missing 3:3")]
    [InlineData(Head + English + "doctor,de,Ich brauche Hilfe.,,,\n", "key-missing 3:1")]
    [InlineData(Head + English + "A lawyer,de,Ich brauche Hilfe.,,,\n", "value-wrong 3:1")]
    [InlineData(Head + English + "lawyer,de,Hilfe.,,Example Translators,\n", "key-missing 3:6")]
    [InlineData(Head + English + "lawyer,de,Hilfe.,,Example Translators,2027-10-01\n", "date-wrong 3:6")]
    public void A_row_that_cannot_be_shown_is_refused_with_its_place(string table, string problem) =>
        Assert.Equal([problem], Problems(table));

    [Theory]
    [InlineData(90, 0)]
    [InlineData(91, 1)]
    public void A_sentence_is_short_enough_to_be_read_large(int length, int problems) =>
        Assert.Equal(problems, Problems($"{Head}{English}lawyer,de,{new string('x', length)},,,\n").Count(problem => problem == "cell-too-long 3:3"));

    [Fact]
    public void A_hosts_rows_replace_single_ones_and_add_others()
    {
        var book = Layered(Head + English + German, Head + "lawyer,de,Einen Anwalt bitte.,,,\ndoctor,en,I need a doctor.,,,\n");

        Assert.Equal(["I want a lawyer.", "I need a doctor."], Labels(Show(book, "en/phrases")));
        Assert.Equal("Einen Anwalt bitte.", Show(book, "en/phrases/lawyer/de").Title);
    }

    [Fact]
    public void A_button_to_sentences_that_are_not_there_is_a_mistake()
    {
        var problem = Assert.Single(BaseBook.Says([(BaseBook.Lawyer, BaseBook.Page().Replace("see: [rights/arrest]", "see: [rights/arrest, phrases]", StringComparison.Ordinal))]));

        Assert.Equal("target-missing", problem.Code.Name);
        Assert.Contains("phrases.csv", problem.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_are_no_sentences_their_address_leads_home()
    {
        var (address, exact) = AddressReader.Read(BaseBook.Compiled(), "en/phrases/lawyer/de");

        Assert.Equal(new Address("en", null, new Place.Home()), address);
        Assert.False(exact);
    }

    [Theory]
    [InlineData("en/phrases", true, "en/phrases")]
    [InlineData("en-gb/phrases/lawyer", true, "en-gb/phrases/lawyer")]
    [InlineData("en/phrases/lawyer/fa/covered", true, "en/phrases/lawyer/fa/covered")]
    [InlineData("en/phrases/gone/fa", false, "en/phrases")]
    [InlineData("en/phrases/lawyer/xx", false, "en/phrases/lawyer")]
    [InlineData("en/phrases/lawyer/covered", false, "en/phrases/lawyer")]
    [InlineData("en/phrases/lawyer/fa/covered/more", false, "en/phrases/lawyer/fa/covered")]
    [InlineData("en/phrases/", false, "en/phrases")]
    public void An_address_is_read_as_far_as_the_table_knows_it(string text, bool exact, string read)
    {
        var (address, isExact) = AddressReader.Read(Book, text);

        Assert.Equal(read, address.ToString());
        Assert.Equal(exact, isExact);
    }

    [Fact]
    public void The_card_has_the_sentence_its_sound_and_the_visitors_own_which_a_button_covers()
    {
        var card = Show(Book, "en/phrases/lawyer/ru");
        var covered = Show(Book, "en/phrases/lawyer/ru/covered");

        Assert.Equal(("Мне нужен адвокат.", "ru"), (card.Title, card.ShownIn));
        Assert.Equal(["Mne núzhen advokát.", "I want a lawyer, please.", Book.Default[UiText.PhrasesDraft]], card.Blocks.Select(Measure.PlainText));
        Assert.Equal([covered.Address], Graph.Targets(card).Where(target => target.Place is Place.Phrases { Covered: true }));
        Assert.Equal(["Mne núzhen advokát.", Book.Default[UiText.PhrasesDraft]], covered.Blocks.Select(Measure.PlainText));
        Assert.Empty(covered.Groups);
    }

    [Fact]
    public void Nothing_stands_beneath_a_sentence_in_the_visitors_own_language()
    {
        var card = Show(Book, "en/phrases/lawyer/en");

        Assert.Equal([Book.Default[UiText.PhrasesDraft]], card.Blocks.Select(Measure.PlainText));
        Assert.Equal([Book.Default[UiText.CopySentence]], Labels(card));
    }

    [Fact]
    public void A_sentence_is_copied_as_it_is_written_with_nothing_of_ours_in_it()
    {
        Assert.Contains(new ButtonAction.Copy("أريد محاميًا، من فضلك.", "ar"), Show(Book, "en/phrases/lawyer/ar").Buttons.Select(button => button.Action));
        Assert.DoesNotContain('\u2068', Show(Book, "ar/phrases/pep/ar").Buttons.Select(button => button.Action).OfType<ButtonAction.Copy>().Single().Text);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Under_the_text_about_PEP_stands_what_to_say_with_the_button_that_copies_it(string language)
    {
        var page = Book.Find(language, null, "health/pep")!;
        var screen = Show(Book, $"{language}/health/pep{(page.Parts.Count > 1 ? $"/{page.Parts.Count}" : "")}");
        var sentence = Book.Phrases.Find("pep", language)!.Text;

        Assert.Equal(sentence, string.Concat(Measure.PlainText(screen.Blocks[^1]).Where(letter => letter is not ('\u2068' or '\u2069'))));
        Assert.Equal(new ButtonAction.Copy(sentence, language), screen.Groups[0].Buttons[0].Action);
    }

    [Theory]
    [InlineData("en/phrases/lawyer/fa/covered", "en/phrases/lawyer/fa")]
    [InlineData("en/phrases/lawyer/fa", "en/phrases/lawyer")]
    [InlineData("en/phrases/lawyer", "en/phrases")]
    [InlineData("en/phrases", "en/home")]
    public void Back_is_a_step_less(string at, string to) =>
        Assert.Equal(to, Assert.IsType<ButtonAction.Go>(Show(Book, at).Fixed[0][0].Action).Address.ToString());

    [Fact]
    public void A_sentence_against_the_visitors_direction_is_isolated_as_a_whole()
    {
        Assert.Equal("\u2068أريد محاميًا، من فضلك.\u2069", Show(Book, "en/phrases/lawyer/ar").Title);
        Assert.Equal("أريد محاميًا، من فضلك.", Show(Book, "ar/phrases/lawyer/ar").Title);
        Assert.Equal("\u2068Мне нужен адвокат.\u2069", Show(Book, "ar/phrases/lawyer/ru").Title);
        Assert.Contains("\u2068PEP\u2069", Show(Book, "ar/phrases/pep/ar").Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checked_sentence_is_no_draft_until_its_signature_is_too_old()
    {
        var book = Layered(Head + English + Persian, Head);
        var here = AddressReader.Read(book, "en/phrases/lawyer/fa").Address;
        var draft = book.Default[UiText.PhrasesDraft];

        Assert.DoesNotContain(draft, Machine.Show(book, Shipped.Moment, here).Blocks.Select(Measure.PlainText));
        Assert.Contains(draft, Machine.Show(book, Shipped.Moment.AddDays(400), here).Blocks.Select(Measure.PlainText));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_sentence_can_be_shown_in_every_language_that_it_offers_and_every_address_fits(string language)
    {
        var ids = Targets($"{language}/phrases").Where(target => target.Place is Place.Phrases { Id: not null }).ToList();
        var cards = ids.SelectMany(id => Targets(id.ToString())).Where(target => target.Place is Place.Phrases { Language: not null }).ToList();

        Assert.NotEmpty(ids);
        Assert.All(cards, address =>
        {
            var screen = Show(Book, address.ToString());
            Assert.Equal(address, screen.Address);
            Assert.All(Graph.Targets(screen with { Address = address with { Country = "gb" } }), target => Assert.True(target.ToString().Length + "-gb".Length <= Address.MaxBytes, target.ToString()));
        });
        Assert.Equal(ids.Count * 26, cards.Count);
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_pages_where_a_sentence_is_needed_are_one_tap_from_them(string language)
    {
        string[] pages = ["health/pep", "safety/after-assault", "safety/emergency-now", "rights/arrest", "rights/police-raids", "rights/interpreter", "services/find"];

        Assert.All(pages, page => Assert.Contains(LastPart(language, page), target => target.Place is Place.Phrases));
    }

    // A long page has its buttons on its last part.
    private static IEnumerable<Address> LastPart(string language, string page) =>
        Targets($"{language}/{page}{(Book.Find(language, null, page)!.Parts.Count is > 1 and var last ? $"/{last}" : "")}");

    private static IEnumerable<Address> Targets(string address) => Graph.Targets(Show(Book, address));

    private static IEnumerable<string> Labels(Screen screen) => screen.Groups.SelectMany(group => group.Buttons).Select(button => button.Label);

    private static Screen Show(Book book, string address) => Machine.Show(book, Shipped.Moment, AddressReader.Read(book, address).Address);

    private static string[] Problems(string table) =>
        [.. BaseBook.Says([("phrases.csv", table), ("cldr/own.tsv", Names)]).Select(problem => $"{problem.Code.Name} {problem.Line}:{problem.Column}")];

    private static Book Layered(string shipped, string own) =>
        Compiler.Compile([.. BaseBook.Files, new("cldr/own.tsv", Names, "cldr/own.tsv"), new("phrases.csv", shipped, "phrases.csv"), new("phrases.csv", own, "mine/phrases.csv", 1)], BaseBook.Today).Book!;
}
