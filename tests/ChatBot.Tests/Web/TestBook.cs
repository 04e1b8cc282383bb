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
        Page("en", "", "How can this guide help?", [[TextBlock.Plain("Choose a topic, or type a question. Nothing is saved.")]]) with
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
        Page("en", "rights/firewall", "What is a firewall?", [[TextBlock.Plain("A firewall keeps services and immigration police apart.")], [TextBlock.Plain("Ask first: do you report people?")]]) with
        {
            Button = "Firewall: help that should not report you",
        },
        Page("en", "health/pep", "PEP: medicine after a risk of HIV", [[TextBlock.Plain("PEP works only within 72 hours.")]]) with
        {
            Button = "PEP after a risk of HIV",
            Urgent = true,
        },
        Page("en", "nasty", Nasty, [[TextBlock.Plain(Nasty)]]) with { Button = Nasty },
    ];

    private static IEnumerable<TextBlock> Refugee()
    {
        yield return new TextBlock.Paragraph([new TextSpan("A refugee is outside their own country and has "), new TextSpan("good reason", SpanStyle.Bold), new TextSpan(" to fear "), new TextSpan("persecution", SpanStyle.Italic), new TextSpan(" there. A treaty names five grounds:")]);
        yield return new TextBlock.Enumeration(false, [[new TextSpan("race")], [new TextSpan("religion")], [new TextSpan("nationality")], [new TextSpan("political opinion")], [new TextSpan("a particular social group")]]);
        yield return new TextBlock.Quote([new TextSpan("Recognition does not make a person a refugee; it says that they are one.")]);
        yield return new TextBlock.Enumeration(true, [[new TextSpan("Get free legal advice.")], [new TextSpan("Then go to the interview.")]]);
    }

    private static Page[] ArabicPages() =>
    [
        Page("ar", "", "كيف يساعدك هذا الدليل؟", [[TextBlock.Plain("اختر موضوعًا أو اكتب سؤالًا. لا يُحفظ أي شيء.")]]) with
        {
            IsMenu = true,
            Choices = [new PageGroup(null, ["health/pep"]), new PageGroup("كلمات وحقوق", Menu)],
        },
        Page("ar", "definitions/refugee", "من هو اللاجئ؟", [[TextBlock.Plain("اللاجئ شخص خارج بلده وله سبب وجيه للخوف من الاضطهاد فيه، حسب اتفاقية \u20681951\u2069.")]]) with { Button = "لاجئ" },
        Page("ar", "health/pep", "العلاج الوقائي بعد خطر \u2068HIV\u2069", [[TextBlock.Plain("يعمل العلاج خلال \u206872\u2069 ساعة فقط.")]]) with { Button = "دواء بعد خطر \u2068HIV\u2069", Urgent = true },
    ];

    private static Page Page(string language, string path, string title, IReadOnlyList<IReadOnlyList<TextBlock>> parts) => new()
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

    private static BookLanguage Language(string code, string name, bool rightToLeft, IReadOnlyDictionary<UiText, string> words, Page[] pages) => new()
    {
        Code = code,
        Name = name,
        RightToLeft = rightToLeft,
        Words = Enum.GetValues<UiText>().ToFrozenDictionary(word => word, word => words.GetValueOrDefault(word, word.ToString())),
        Countries = FrozenDictionary<string, string>.Empty,
        Formats = new LanguageFormats(".", ",", new Dictionary<FigureUnit, string>(), "", "", "", "", "", "{day} {month} {year}", [], []),
        Pages = pages.ToFrozenDictionary(page => page.Path),
    };
}
