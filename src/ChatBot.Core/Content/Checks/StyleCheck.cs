using ChatBot.Content.Building;
using ChatBot.Content.Reading;
using ChatBot.Text;

namespace ChatBot.Content.Checks;

/// <summary>Does a page read as the book wants: short, plain, answer first, without words that hurt?</summary>
internal static class StyleCheck
{
    // The same text takes more letters in most languages than in English.
    private const int TranslationPercent = 110;

    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var language in draft.Languages)
        {
            foreach (var page in draft.PagesOf(language.Code).Values.Where(page => !page.IsMenu && page.Blocks.Count > 0))
            {
                CheckLength(draft, page, problems);
                if (language.Style is { } style)
                    CheckStyle(page, style, problems);
            }
        }
    }

    private static void CheckLength(BookDraft draft, PageDraft page, ProblemList problems)
    {
        // The marks that isolate left-to-right runs are no letters that anybody reads.
        var length = page.Blocks.Sum(entry => Measure.PlainText(entry.Block).Count(c => c is not ('\n' or '\u2068' or '\u2069')));
        var limit = draft.Settings.Limits.Text * (page.Language == draft.DefaultLanguage ? 100 : TranslationPercent) / 100;
        if (length > limit && page.Blocks.All(entry => Measure.Length(entry.Block) <= LimitsCheck.LongestBlock))
        {
            problems.Add(Codes.TextTooLong, new Position(page.File.Shown, page.BodyLine),
                $"The text has {length} letters; a frightened person reads {limit} at most.",
                "Take out what doesn't help at once, or make a second page of it.");
        }
    }

    private static void CheckStyle(PageDraft page, LanguageStyle style, ProblemList problems)
    {
        var sentences = page.Blocks.SelectMany(entry => Sentences.Of([entry.Block]).Select(sentence => (Sentence: sentence, entry.At))).ToList();
        if (sentences.Count == 0)
            return;

        foreach (var (sentence, at) in sentences)
        {
            var words = Sentences.Words(sentence).Count();
            if (words > style.Sentence)
            {
                problems.Add(Codes.SentenceTooLong, at,
                    $"\"{Start(sentence)}\" has {words} words; {style.Sentence} are easy to follow.", "Make two sentences of it.");
            }

            CheckWords(sentence, at, style, problems);
        }

        CheckOpening(sentences[0].Sentence, sentences[0].At, style, problems);
        if (style.Grade is { } most && ReadingLevel.Grade([.. sentences.Select(entry => entry.Sentence)]) is var grade && grade > most)
        {
            problems.Add(Codes.TextTooHard, new Position(page.File.Shown, page.BodyLine),
                $"The text takes {grade:0.0} years of school to read (Flesch-Kincaid); {most} is the limit.",
                "Use shorter words and shorter sentences.");
        }
    }

    private static void CheckOpening(string first, Position at, LanguageStyle style, ProblemList problems)
    {
        var preamble = style.Preambles.FirstOrDefault(begin => first.StartsWith(begin, StringComparison.OrdinalIgnoreCase));
        if (preamble is null && first[^1] is not ('?' or '؟' or '？'))
            return;

        problems.Add(Codes.OpeningWeak, at,
            preamble is null ? "The text begins with a question." : $"The text begins with \"{preamble}\", which puts the answer off.",
            "Let the first sentence be the answer.");
    }

    private static void CheckWords(string sentence, Position at, LanguageStyle style, ProblemList problems)
    {
        foreach (var forbidden in style.Forbidden)
        {
            foreach (var i in Occurrences(sentence, forbidden))
            {
                if (!IsWhole(sentence, i, forbidden.Length) || IsName(sentence, i))
                    continue;

                problems.Add(Codes.WordForbidden, at, $"\"{sentence.Substring(i, forbidden.Length)}\" is a word that this book does without.",
                    "Say it in another way; the list is under \"style:\" in the language's bot.yaml.");
            }
        }
    }

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));

    // A capital inside a sentence is part of somebody's name, which is theirs to choose.
    private static bool IsName(string sentence, int at) => at > 0 && char.IsUpper(sentence[at]);

    private static IEnumerable<int> Occurrences(string sentence, string word)
    {
        for (var i = sentence.IndexOf(word, StringComparison.OrdinalIgnoreCase); i >= 0; i = sentence.IndexOf(word, i + 1, StringComparison.OrdinalIgnoreCase))
            yield return i;
    }

    private static string Start(string sentence)
    {
        const int most = 30;
        if (sentence.Length <= most)
            return sentence;

        var space = sentence.LastIndexOf(' ', most);
        return sentence[..(space > 0 ? space : most)];
    }
}
