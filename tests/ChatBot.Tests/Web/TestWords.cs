using ChatBot.Content;

namespace ChatBot.Tests.Web;

/// <summary>The words that the web page shows, in the two languages of <see cref="TestBook"/>.</summary>
internal static class TestWords
{
    public static IReadOnlyDictionary<UiText, string> English { get; } = new Dictionary<UiText, string>
    {
        [UiText.Back] = "Back",
        [UiText.Home] = "Home",
        [UiText.Language] = "Language",
        [UiText.Hide] = "Hide",
        [UiText.Leave] = "Leave",
        [UiText.Navigation] = "Fixed buttons",
        [UiText.AskTitle] = "Ask a question",
        [UiText.AskHint] = "Type your question",
        [UiText.AskText] = "Type your question in your own words.",
        [UiText.Send] = "Ask",
        [UiText.NoScript] = "Scripts are off here, so your browser may remember what you type. Use a private window.",
        [UiText.SharedAddress] = "The address that brought you here stays in this browser's history.",
        [UiText.Offline] = "The connection failed. Try again.",
        [UiText.Copied] = "Copied.",
        [UiText.More] = "More",
        [UiText.Continue] = "Continue",
        [UiText.Part] = "Part {part} of {parts}",
        [UiText.Sources] = "Sources:",
        [UiText.Draft] = "Draft: nobody has checked this page yet.",
        [UiText.MissingTranslation] = "This page is not there in your language yet.",
        [UiText.Outdated] = "That button is old. This is the nearest page.",
        [UiText.Learning] = "Typed questions can't be answered yet. Choose a topic.",
        [UiText.LanguagesTitle] = "Languages",
        [UiText.UrgentTitle] = "Help in danger",
        [UiText.HiddenTitle] = "Hidden",
        [UiText.HiddenText] = "Nothing is shown here.",
    };

    public static IReadOnlyDictionary<UiText, string> Arabic { get; } = new Dictionary<UiText, string>
    {
        [UiText.Back] = "رجوع",
        [UiText.Home] = "البداية",
        [UiText.Language] = "اللغة",
        [UiText.Hide] = "إخفاء",
        [UiText.Leave] = "مغادرة",
        [UiText.Navigation] = "أزرار ثابتة",
        [UiText.AskTitle] = "اسأل سؤالًا",
        [UiText.AskHint] = "اكتب سؤالك",
        [UiText.AskText] = "اكتب سؤالك بكلماتك.",
        [UiText.Send] = "اسأل",
        [UiText.NoScript] = "قد يتذكر متصفحك ما تكتبه. استخدم نافذة خاصة.",
        [UiText.Offline] = "انقطع الاتصال. حاول مرة أخرى.",
        [UiText.Copied] = "تم النسخ.",
        [UiText.More] = "المزيد",
        [UiText.Continue] = "متابعة",
        [UiText.Part] = "الجزء {part} من {parts}",
        [UiText.Sources] = "المصادر:",
        [UiText.Draft] = "مسودة: لم يراجع أحد هذه الصفحة بعد.",
        [UiText.MissingTranslation] = "هذه الصفحة غير متوفرة بلغتك بعد.",
        [UiText.Outdated] = "هذا الزر قديم. هذه أقرب صفحة.",
        [UiText.Learning] = "لا يمكن الإجابة عن الأسئلة المكتوبة بعد. اختر موضوعًا.",
        [UiText.LanguagesTitle] = "اللغات",
        [UiText.UrgentTitle] = "المساعدة عند الخطر",
        [UiText.HiddenTitle] = "مخفي",
        [UiText.HiddenText] = "لا يظهر شيء هنا.",
    };
}
