using ChatBot.Matching;

namespace ChatBot.Tests.Matching;

/// <summary>A made-up book about a library, in English, Russian and Arabic: small, but with pages that are near each other.</summary>
internal static class LibraryTopics
{
    public static readonly Topic[] English =
    [
        Page("borrow", "Borrowing books", "how many books can i borrow", "borrow a book", "take books home", "lend me a novel", "can i take out three novels"),
        Page("return", "Returning books", "where do i return a book", "bring books back", "give back what i borrowed", "return box at night", "drop off my novels"),
        Page("fees", "Late fees", "what does it cost when i am late", "late fee", "do i have to pay a fine", "fine for overdue books", "how much is overdue"),
        Page("card", "Library card", "i lost my card", "get a library card", "new card please", "my card does not work", "membership card price"),
        Page("hours", "Opening hours", "when are you open", "are you open on sunday", "closing time", "what time do you close", "opening hours"),
        Page("internet", "Computers and internet", "is there wifi", "use a computer", "internet password", "print a document", "printer and scanner"),
        Page("children", "Children's room", "books for kids", "story time for children", "playroom for toddlers", "is my baby welcome", "kids corner"),
        Page("fire", "Fire and alarms", isUrgent: true, "there is smoke", "the fire alarm rings", "something is burning", "emergency exit", "i smell fire"),
    ];

    public static readonly Topic[] Russian =
    [
        Page("borrow", "Взять книги", "как взять книгу домой", "сколько книг можно взять", "взять роман"),
        Page("fees", "Штраф за опоздание", "сколько стоит опоздание", "нужно ли платить штраф", "штраф за просроченную книгу"),
        Page("hours", "Часы работы", "когда вы открыты", "во сколько вы закрываетесь", "открыто ли в воскресенье"),
        Page("internet", "Компьютеры", "есть ли бесплатный интернет", "где распечатать документ", "пароль от вайфая"),
    ];

    public static readonly Topic[] Arabic =
    [
        Page("borrow", "استعارة الكتب", "كيف أستعير كتابا", "كم كتابا يمكنني أن آخذ", "أريد استعارة رواية"),
        Page("fees", "غرامة التأخير", "كم غرامة التأخير", "هل أدفع غرامة", "تأخرت في إرجاع الكتاب"),
        Page("hours", "ساعات العمل", "متى تفتح المكتبة", "متى تغلقون", "هل المكتبة مفتوحة يوم الأحد"),
        Page("card", "بطاقة المكتبة", "ضاعت بطاقتي", "أريد بطاقة جديدة", "كيف أحصل على بطاقة"),
    ];

    public static Dictionary<string, IReadOnlyList<Topic>> Languages => new() { ["en"] = English, ["ru"] = Russian, ["ar"] = Arabic };

    public static readonly Matcher Matcher = Matcher.Train(Languages);

    private static Topic Page(string place, string title, params string[] questions) => new(place, title, questions, "", false);

    private static Topic Page(string place, string title, bool isUrgent, params string[] questions) => new(place, title, questions, "", isUrgent);
}
