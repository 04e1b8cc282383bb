using System.Collections.Frozen;
using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Tests.Web;

/// <summary>A small book in two directions, with every kind of text and choice that a page can have.</summary>
internal static class TestBook
{
    public const string Nasty = "<b>\"Tom\" & 'Ann'</b>";

    private static readonly string[] Menu = ["definitions/refugee", "rights/firewall", "nasty"];

    public static Book Make()
    {
        var english = Language("en", "English", rightToLeft: false, TestWords.English, EnglishPages());
        var arabic = Language("ar", "العربية", rightToLeft: true, TestWords.Arabic, ArabicPages());
        var paths = english.Pages.Keys.Where(path => path.Length > 0).ToFrozenSet();
        return new Book
        {
            Settings = new BookSettings("Guide", "Example", "https://example.org/code", ["en", "ar"], "nasty", null,
                "https://leave.example/", SetName: false, Announce: false, new BookLimits()),
            Languages = [english, arabic],
            Countries = [],
            CountryPages = FrozenSet<string>.Empty,
            UrgentPaths = ["health/pep"],
            Codes = english.Pages.Values.ToFrozenDictionary(page => page.Code, page => new CodedPath(page.Code, page.Path)),
            Parents = paths.ToFrozenDictionary(path => path, _ => ""),
            Paths = paths,
            Fingerprint = "test",
        };
    }

    private static Page[] EnglishPages() =>
    [
        Page("en", "", "How can this guide help?", [[Block.Plain("Choose a topic, or type a question. Nothing is saved.")]]) with
        {
            IsMenu = true,
            Choices = [new PageGroup(null, ["health/pep"]), new PageGroup("Words and rights", Menu)],
        },
        Page("en", "definitions/refugee", "What is a refugee?", [[.. Refugee()]]) with
        {
            Button = "Refugee",
            Sources = [new Source("Convention relating to the Status of Refugees, Article 1", 1951, "https://example.org/?a=1&b=2")],
            Choices = [new PageGroup(null, ["rights/firewall"])],
        },
        Page("en", "rights/firewall", "What is a firewall?", [[Block.Plain("A firewall keeps services and immigration police apart.")], [Block.Plain("Ask first: do you report people?")]]) with
        {
            Button = "Firewall: help that should not report you",
        },
        Page("en", "health/pep", "PEP: medicine after a risk of HIV", [[Block.Plain("PEP works only within 72 hours.")]]) with
        {
            Button = "PEP after a risk of HIV",
            Urgent = true,
        },
        Page("en", "nasty", Nasty, [[Block.Plain(Nasty)]]) with { Button = Nasty },
    ];

    private static IEnumerable<Block> Refugee()
    {
        yield return new Block.Paragraph([new Span("A refugee is outside their own country and has "), new Span("good reason", SpanStyle.Bold), new Span(" to fear "), new Span("persecution", SpanStyle.Italic), new Span(" there. A treaty names five grounds:")]);
        yield return new Block.Enumeration(false, [[new Span("race")], [new Span("religion")], [new Span("nationality")], [new Span("political opinion")], [new Span("a particular social group")]]);
        yield return new Block.Quote([new Span("Recognition does not make a person a refugee; it says that they are one.")]);
        yield return new Block.Enumeration(true, [[new Span("Get free legal advice.")], [new Span("Then go to the interview.")]]);
    }

    private static Page[] ArabicPages() =>
    [
        Page("ar", "", "كيف يساعدك هذا الدليل؟", [[Block.Plain("اختر موضوعًا أو اكتب سؤالًا. لا يُحفظ أي شيء.")]]) with
        {
            IsMenu = true,
            Choices = [new PageGroup(null, ["health/pep"]), new PageGroup("كلمات وحقوق", Menu)],
        },
        Page("ar", "definitions/refugee", "من هو اللاجئ؟", [[Block.Plain("اللاجئ شخص خارج بلده وله سبب وجيه للخوف من الاضطهاد فيه، حسب اتفاقية \u20681951\u2069.")]]) with { Button = "لاجئ" },
        Page("ar", "health/pep", "العلاج الوقائي بعد خطر \u2068HIV\u2069", [[Block.Plain("يعمل العلاج خلال \u206872\u2069 ساعة فقط.")]]) with { Button = "دواء بعد خطر \u2068HIV\u2069", Urgent = true },
    ];

    private static Page Page(string language, string path, string title, IReadOnlyList<IReadOnlyList<Block>> parts) => new()
    {
        Path = path,
        Language = language,
        Code = ShortCode.Of(path),
        Title = title,
        Button = title,
        Parts = parts,
        Choices = [],
        IsMenu = false,
        File = $"{language}/{(path.Length == 0 ? "index" : path)}.md",
        Fingerprint = path,
    };

    private static BookLanguage Language(string code, string name, bool rightToLeft, IReadOnlyDictionary<Word, string> words, Page[] pages) => new()
    {
        Code = code,
        Name = name,
        RightToLeft = rightToLeft,
        Words = Enum.GetValues<Word>().ToFrozenDictionary(word => word, word => words.GetValueOrDefault(word, word.ToString())),
        Countries = FrozenDictionary<string, string>.Empty,
        Formats = new LanguageFormats(".", ",", new Dictionary<FigureUnit, string>(), "", "", "", "", "", "{day} {month} {year}", [], []),
        Pages = pages.ToFrozenDictionary(page => page.Path),
    };
}
