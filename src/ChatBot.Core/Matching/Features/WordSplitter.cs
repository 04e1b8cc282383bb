using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Features;

/// <summary>
/// Reads text in one language: normalised, parted into words. Runs of Chinese, Japanese, Thai and the like are one word each, also across
/// spaces, because spaces part no words there.
/// </summary>
/// <param name="language">Its code.</param>
/// <param name="phone">Short forms that are read as the words they stand for.</param>
internal sealed class WordSplitter(string language, PhoneWriting phone)
{
    /// <summary>Letters of a word that count; a link or a key pasted in is longer.</summary>
    public const int LongestWord = 32;

    /// <summary>In these languages the apostrophe is part of the word ("don't", "п'ять"); elsewhere it parts two ("l'avocat").</summary>
    private readonly bool joinsApostrophes = language.Split('-')[0] is "en" or "uk";

    /// <summary>Normalises a text into the analysis, which may be full of another.</summary>
    public static void Normalize(ReadOnlySpan<char> text, MatchWorkspace analysis)
    {
        analysis.TextLength = Normalizer.Normalize(text, analysis.Draft, analysis.Letters.AsSpan(0, Normalizer.Room));
        analysis.LetterCount = analysis.TextLength;
        analysis.WordCount = analysis.FeatureCount = 0;
    }

    /// <summary>Parts the normalised text into words.</summary>
    public void Split(MatchWorkspace analysis) => Split(analysis, this.joinsApostrophes, phone);

    /// <summary>Parts the normalised text into words in their romanised spelling.</summary>
    /// <param name="analysis">Holds the text; takes the words.</param>
    /// <param name="script">The alphabet the language is written in.</param>
    public static void SplitRomanized(MatchWorkspace analysis, Script script)
    {
        if (script == Script.Unspaced)
        {
            SplitPinyin(analysis);
            return;
        }

        Split(analysis, joinsApostrophes: true, PhoneWriting.None);
        var count = 0;
        Span<char> spelling = analysis.Draft;
        for (var i = 0; i < analysis.WordCount; i++)
        {
            var length = Romanizer.Romanize(analysis.Of(analysis.Words[i]), script, spelling);
            if (length > 0 && analysis.Append(spelling[..length], isUnspaced: false) is { } word)
                analysis.Words[count++] = word;
        }
        analysis.WordCount = count;
    }

    /// <summary>Syllables that follow each other are one run, whether they are typed apart or together.</summary>
    private static void SplitPinyin(MatchWorkspace analysis)
    {
        Split(analysis, joinsApostrophes: false, PhoneWriting.None);
        Span<char> run = analysis.Draft;
        var (count, length) = (0, 0);
        for (var i = 0; i < analysis.WordCount; i++)
        {
            var word = analysis.Words[i];
            var read = word.IsUnspaced ? word.Length : Pinyin.ReadLetters(analysis.Of(word), run[length..]);
            if (word.IsUnspaced)
                Pinyin.ReadCharacters(analysis.Of(word), run[length..]);
            length += read;
            if (length > 0 && (read == 0 || i == analysis.WordCount - 1))
            {
                if (analysis.Append(run[..length], isUnspaced: true) is { } syllables)
                    analysis.Words[count++] = syllables;
                length = 0;
            }
            if (read == 0)
                analysis.Words[count++] = word;
        }
        analysis.WordCount = count;
    }

    private static void Split(MatchWorkspace analysis, bool joinsApostrophes, PhoneWriting phone)
    {
        analysis.LetterCount = analysis.TextLength;
        analysis.WordCount = 0;
        var text = analysis.Text;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is Folding.Gap or '\'')
                i++;
            else if (Scripts.Of(text[i]) == Script.Unspaced)
                i = TakeRun(analysis, i);
            else
                i = TakeWord(analysis, i, joinsApostrophes, phone);
            if (analysis.WordCount >= MatchWorkspace.MostWords)
                return;
        }
    }

    private static int TakeWord(MatchWorkspace analysis, int start, bool joinsApostrophes, PhoneWriting phone)
    {
        Span<char> letters = stackalloc char[LongestWord];
        var text = analysis.Text;
        var (i, length) = (start, 0);
        for (; i < text.Length && text[i] != Folding.Gap && Scripts.Of(text[i]) != Script.Unspaced; i++)
        {
            if (text[i] == '\'' && !joinsApostrophes)
                break;
            if (text[i] != '\'' && length < letters.Length)
                letters[length++] = text[i];
        }
        if (phone.Find(letters[..length]) is { Length: > 0 } words)
        {
            foreach (var word in words)
                Take(analysis, word, isUnspaced: false);
        }
        else
            Take(analysis, letters[..length], isUnspaced: false);

        letters.Clear();
        return i;
    }

    private static int TakeRun(MatchWorkspace analysis, int start)
    {
        var run = analysis.Draft.AsSpan();
        var text = analysis.Text;
        var (i, length) = (start, 0);
        for (; i < text.Length && (text[i] == Folding.Gap || Scripts.Of(text[i]) == Script.Unspaced); i++)
            if (text[i] != Folding.Gap)
                run[length++] = text[i];
        Take(analysis, run[..length], isUnspaced: true);
        return i;
    }

    private static void Take(MatchWorkspace analysis, ReadOnlySpan<char> letters, bool isUnspaced)
    {
        if (analysis.WordCount < MatchWorkspace.MostWords && analysis.Append(letters, isUnspaced) is { } word)
            analysis.Words[analysis.WordCount++] = word;
    }
}
