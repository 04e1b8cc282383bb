using ChatBot.Matching.Features;
using ChatBot.Matching.Languages;
using ChatBot.Matching.Storage;

namespace ChatBot.Matching.Training;

/// <summary>Makes the model of one language from its topics.</summary>
internal static class Trainer
{
    public static LanguageModel Train(
        string language, LanguageTopics of, bool isThorough, ForEachIndex each, CancellationToken stop)
    {
        var (topics, tuning) = (of.Pages, Tuning.Default);
        var rows = TrainingRows.Of(of);
        var phone = new PhoneWriting(of.Phone);
        var script = Scripts.Main(string.Join(' ', rows.Texts));
        var native = NativeCopy(language, rows, tuning, phone);
        var romanized = Romanizer.Reads(language, script) ? RomanizedCopy(script, rows, tuning) : null;
        var kernel = KernelOf(native.Index, language, rows, phone, each, stop);
        var pages = new PageTrainer(rows, kernel, tuning, each);
        // The folds start from what is learned of all examples.
        var coefficients = pages.Train(stop);
        var folds = new CrossValidation(rows, pages, native.Words).Run(isThorough, stop);
        return new LanguageModel(language, script, phone)
        {
            Places = [.. topics.Select(t => t.Place)],
            Urgent = [.. topics.Select(t => t.Urgent)],
            PageOf = rows.PageOf,
            Native = native,
            Romanized = romanized,
            Coefficients = coefficients,
            Real = of.Words,
            Names = PageNames.Of(topics),
            Doubts = ThresholdLearner.DoubtsOf(language, topics, folds.Trials),
            Trials = PageTrials.Of(language, of, folds.Trials),
            Fingerprint = ModelFingerprint.Of(language, of),
            Profile = LanguageProfile.Of(rows.Texts),
            Thresholds = ThresholdLearner.ThresholdsOf(folds.Trials, topics.Count),
        };
    }

    private static SpellingVariant NativeCopy(string language, TrainingRows rows, Tuning tuning, PhoneWriting phone)
    {
        var (reader, stemmer) = (new WordSplitter(language, phone), Stemmer.For(language));
        return MakeCopy(rows, tuning, stemmer, reader.Split);
    }

    private static SpellingVariant RomanizedCopy(Script script, TrainingRows rows, Tuning tuning) =>
        MakeCopy(rows, tuning, Stemmer.None, analysis => WordSplitter.SplitRomanized(analysis, script));

    private static Kernel KernelOf(
        ExampleIndex index, string language, TrainingRows rows, PhoneWriting phone, ForEachIndex each, CancellationToken stop)
    {
        const int Chunk = 256;
        var kernel = new Kernel(rows.Examples);
        each((rows.Examples + Chunk - 1) / Chunk, chunk =>
        {
            var (reader, stemmer, analysis) = (new WordSplitter(language, phone), Stemmer.For(language), new MatchWorkspace());
            analysis.Prepare(index.Rows, rows.Pages);
            for (var example = chunk * Chunk; example < Math.Min((chunk + 1) * Chunk, rows.Examples); example++)
            {
                stop.ThrowIfCancellationRequested();
                WordSplitter.Normalize(rows.Texts[example], analysis);
                reader.Split(analysis);
                FeatureExtractor.Extract(analysis, stemmer);
                index.Compare(analysis);
                kernel.Set(example, analysis.Likeness.AsSpan(0, index.Rows));
            }
        });
        return kernel;
    }

    private static SpellingVariant MakeCopy(TrainingRows rows, Tuning tuning, Stemmer stemmer, Action<MatchWorkspace> split)
    {
        var (words, index, analysis) = (new VocabularyBuilder(), new IndexBuilder(), new MatchWorkspace());
        for (var row = 0; row < rows.Texts.Length; row++)
        {
            var isExample = row < rows.Examples;
            foreach (var piece in rows.Pieces(row))
            {
                WordSplitter.Normalize(piece, analysis);
                split(analysis);
                words.Add(analysis, isExample);
                FeatureExtractor.Extract(analysis, stemmer);
                index.Add(row, isExample ? analysis.Extracted : FeatureExtractor.Words(analysis.Extracted));
            }
        }
        var built = index.Build(rows.Examples, rows.Texts.Length, tuning.Weights);
        return new SpellingVariant(words.Build(), built, new PageWords(built, rows.PageOf, rows.Pages));
    }
}
