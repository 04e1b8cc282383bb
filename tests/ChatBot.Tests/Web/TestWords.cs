using ChatBot.Content;

namespace ChatBot.Tests.Web;

/// <summary>The words that the web page shows, in the two languages of <see cref="TestBook"/>.</summary>
internal static class TestWords
{
    public static IReadOnlyDictionary<Word, string> English { get; } = new Dictionary<Word, string>
    {
        [Word.Back] = "Back",
        [Word.Home] = "Home",
        [Word.Language] = "Language",
        [Word.Hide] = "Hide",
        [Word.Leave] = "Leave",
        [Word.Navigation] = "Fixed buttons",
        [Word.AskTitle] = "Ask a question",
        [Word.AskHint] = "Type your question",
        [Word.AskText] = "Type your question in your own words.",
        [Word.Send] = "Ask",
        [Word.NoScript] = "Scripts are off here, so your browser may remember what you type. Use a private window.",
        [Word.Offline] = "The connection failed. Try again.",
        [Word.Copied] = "Copied.",
        [Word.More] = "More",
        [Word.Continue] = "Continue",
        [Word.Part] = "Part {part} of {parts}",
        [Word.Sources] = "Sources:",
        [Word.Draft] = "Draft: nobody has checked this page yet.",
        [Word.MissingTranslation] = "This page is not there in your language yet.",
        [Word.Outdated] = "That button is old. This is the nearest page.",
        [Word.Learning] = "Typed questions can't be answered yet. Choose a topic.",
        [Word.LanguagesTitle] = "Languages",
        [Word.UrgentTitle] = "Help in danger",
        [Word.HiddenTitle] = "Hidden",
        [Word.HiddenText] = "Nothing is shown here.",
    };

    public static IReadOnlyDictionary<Word, string> Arabic { get; } = new Dictionary<Word, string>
    {
        [Word.Back] = "رجوع",
        [Word.Home] = "البداية",
        [Word.Language] = "اللغة",
        [Word.Hide] = "إخفاء",
        [Word.Leave] = "مغادرة",
        [Word.Navigation] = "أزرار ثابتة",
        [Word.AskTitle] = "اسأل سؤالًا",
        [Word.AskHint] = "اكتب سؤالك",
        [Word.AskText] = "اكتب سؤالك بكلماتك.",
        [Word.Send] = "اسأل",
        [Word.NoScript] = "قد يتذكر متصفحك ما تكتبه. استخدم نافذة خاصة.",
        [Word.Offline] = "انقطع الاتصال. حاول مرة أخرى.",
        [Word.Copied] = "تم النسخ.",
        [Word.More] = "المزيد",
        [Word.Continue] = "متابعة",
        [Word.Part] = "الجزء {part} من {parts}",
        [Word.Sources] = "المصادر:",
        [Word.Draft] = "مسودة: لم يراجع أحد هذه الصفحة بعد.",
        [Word.MissingTranslation] = "هذه الصفحة غير متوفرة بلغتك بعد.",
        [Word.Outdated] = "هذا الزر قديم. هذه أقرب صفحة.",
        [Word.Learning] = "لا يمكن الإجابة عن الأسئلة المكتوبة بعد. اختر موضوعًا.",
        [Word.LanguagesTitle] = "اللغات",
        [Word.UrgentTitle] = "المساعدة عند الخطر",
        [Word.HiddenTitle] = "مخفي",
        [Word.HiddenText] = "لا يظهر شيء هنا.",
    };
}
