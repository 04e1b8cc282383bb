using System.Buffers;
using ChatBot.Matching.Features;
using ChatBot.Matching.Languages;
using ChatBot.Matching.Training;
using ChatBot.Storage;

namespace ChatBot.Matching.Storage;

/// <summary>
/// The matcher as a file: a mark, the fingerprint, each model, and the checksum of it all. What takes long to compute again is written too,
/// so that a start only looks whether it is sound.
/// A file is believed only when its checksum and every number in it are sound.
/// </summary>
internal static class MatcherFile
{
    /// <summary>"CBM" and a version, of this format and of what is learned: what an older program wrote is trained again.</summary>
    private const int Mark = 0x064D4243;

    private const int MostLanguages = 256;
    private const int MostRows = 1 << 24;

    public static void Write(Matcher matcher, IBufferWriter<byte> to)
    {
        var file = new FileWriter(to);
        file.Number(Mark);
        file.Text(matcher.Fingerprint);
        file.Number(matcher.Models.Count);
        foreach (var model in matcher.Models)
            Write(model, file);
        file.Checksum();
    }

    public static Matcher? Read(ReadOnlyMemory<byte> from, string fingerprint)
    {
        if (FileReader.FindContent(from) is not { } content)
            return null;

        var file = new FileReader(content);
        if (file.Number(0, int.MaxValue) != Mark || file.Text() != fingerprint)
            return null;
        var models = new List<LanguageModel>();
        for (var count = file.Number(0, MostLanguages); models.Count < count && file.IsSound;)
            if (ReadModel(ref file) is { } model)
                models.Add(model);
        var isWhole = file.IsSound && file.IsAtEnd && models.DistinctBy(m => m.Language).Count() == models.Count;
        return isWhole && new Matcher(models) is var matcher && matcher.Fingerprint == fingerprint ? matcher : null;
    }

    private static void Write(LanguageModel model, FileWriter file)
    {
        file.Text(model.Language);
        file.Number((int)model.Script);
        file.Text(model.Fingerprint);
        file.Number(model.Places.Length);
        foreach (var place in model.Places)
            file.Text(place);
        file.Array<byte>([.. model.Urgent.Select(u => (byte)(u ? 1 : 0))]);
        file.Array<ushort>(model.PageOf);
        file.Number(model.Coefficients.Biases.Length);
        file.Number(model.Native.Index.Examples);
        Write(model.Native, file);
        file.Number(model.Romanized is null ? 0 : 1);
        if (model.Romanized is { } romanized)
            Write(romanized, file);
        Write(model.Coefficients, file);
        file.Real(model.Thresholds.Answer);
        file.Real(model.Thresholds.Suggest);
        file.Array<ushort>(model.Profile.Counts);
        file.Number(model.Phone.Entries.Count);
        foreach (var (form, words) in model.Phone.Entries)
        {
            file.Text(form);
            file.Text(words);
        }
        file.Array(model.Real.Hashes.Span);
        file.Array<ulong>(model.Names.Hashes);
        file.Array<ushort>(model.Names.Places);
        Write(model.Doubts, model.Places, file);
    }

    private static void Write(SpellingVariant copy, FileWriter file)
    {
        file.Array<char>(copy.Spelling.Letters);
        file.Array<byte>(copy.Spelling.Lengths);
        file.Array<ushort>(copy.Spelling.Counts);
        file.Array(copy.Index.Features.Span);
        file.Array(copy.Index.Postings.Span);
        file.Array(copy.Index.Starts.Span);
        file.Array(copy.Index.Weights.Span);
        file.Array(copy.Index.Scales.Span);
    }

    private static void Write(Coefficients coefficients, FileWriter file)
    {
        file.Array(coefficients.Pages.Span);
        file.Array(coefficients.Values.Span);
        file.Array(coefficients.Starts.Span);
        file.Array(coefficients.Biases.Span);
    }

    private static void Write(IReadOnlyList<Doubt> doubts, string[] places, FileWriter file)
    {
        file.Number(doubts.Count);
        foreach (var doubt in doubts)
        {
            file.Number(Array.IndexOf(places, doubt.Place));
            file.Number(doubt.Other is null ? -1 : Array.IndexOf(places, doubt.Other));
            file.Number(doubt.Missed);
            file.Number(doubt.Asked);
        }
    }

    private static LanguageModel? ReadModel(ref FileReader file)
    {
        var (language, script, fingerprint) = (file.Text(), (Script)file.Number(0, (int)Script.Unspaced), file.Text());
        var places = new List<string>();
        for (var count = file.Number(0, ushort.MaxValue); places.Count < count && file.IsSound;)
            places.Add(file.Text());
        var urgent = file.Array<byte>(places.Count);
        var pageOf = file.Array<ushort>();
        var classes = file.Number(places.Count, places.Count + 1);
        var examples = file.Number(0, pageOf.Length);
        file.Demand(pageOf.Length <= MostRows && pageOf.All(p => p < classes));
        var native = ReadCopy(ref file, examples, pageOf, places.Count);
        var romanized = file.Number(0, 1) == 1 ? ReadCopy(ref file, examples, pageOf, places.Count) : null;
        var coefficients = ReadCoefficients(ref file, pageOf.Length, classes);
        var thresholds = new Thresholds(file.Real(), file.Real());
        var profile = file.Array<ushort>(LanguageProfile.Size);
        var phone = ReadPhone(ref file);
        var real = new RealWords(file.Column<uint>());
        var names = ReadNames(ref file, places.Count);
        file.Demand(IsRising(real.Hashes.Span));
        var doubts = ReadDoubts(ref file, language, places);
        return !file.IsSound || native is null ? null : new LanguageModel(language, script, phone)
        {
            Fingerprint = fingerprint,
            Places = [.. places],
            Urgent = [.. urgent.Select(u => u != 0)],
            PageOf = pageOf,
            Native = native,
            Romanized = romanized,
            Coefficients = coefficients,
            Thresholds = thresholds,
            Profile = new LanguageProfile(profile),
            Real = real,
            Names = names,
            Doubts = doubts,
        };
    }

    private static PhoneWriting ReadPhone(ref FileReader file)
    {
        var entries = new List<(string, string)>();
        for (var count = file.Number(0, ushort.MaxValue); entries.Count < count && file.IsSound;)
            entries.Add((file.Text(), file.Text()));
        return file.IsSound ? new PhoneWriting(entries) : PhoneWriting.None;
    }

    private static PageNames ReadNames(ref FileReader file, int pages)
    {
        var hashes = file.Array<ulong>();
        var places = file.Array<ushort>(hashes.Length);
        return file.Demand(places.All(p => p < pages)) ? new PageNames(hashes, places) : new PageNames([], []);
    }

    private static SpellingVariant? ReadCopy(ref FileReader file, int examples, ushort[] pageOf, int pages)
    {
        var (letters, lengths) = (file.Array<char>(), file.Array<byte>());
        var counts = file.Array<ushort>(lengths.Length);
        file.Demand(lengths.Sum(l => l) == letters.Length && lengths.All(l => l is > 0 and <= WordSplitter.LongestWord) && lengths.Order().SequenceEqual(lengths));
        var (features, postings) = (file.Column<ulong>(), file.Column<uint>());
        var starts = file.Starts(features.Length, postings.Length);
        file.Demand(AreRows(postings.Span, pageOf.Length) && IsRising(features.Span) && (features.Length == 0 || FeatureExtractor.GroupOf(features[features.Length - 1]) < FeatureExtractor.Groups));
        var weights = file.Column<float>(features.Length);
        var scales = file.Column<float>(Tuning.Default.Weights.Length * pageOf.Length);
        file.Demand(AreFinite(weights.Span) && AreFinite(scales.Span));
        if (!file.IsSound)
            return null;

        var index = new ExampleIndex(features, starts, postings, examples, pageOf.Length, Tuning.Default.Weights, weights, scales);
        return new SpellingVariant(new SpellingCorrector(letters, lengths, counts), index, new PageWords(index, pageOf, pages));
    }

    private static Coefficients ReadCoefficients(ref FileReader file, int rows, int pages)
    {
        var of = file.Column<ushort>();
        var values = file.Column<float>(of.Length);
        var starts = file.Starts(rows, of.Length);
        var biases = file.Column<float>(pages);
        file.Demand(AreBelow(of.Span, pages) && AreFinite(values.Span) && AreFinite(biases.Span));
        return new Coefficients(starts, of, values, biases);
    }

    private static bool IsRising<T>(ReadOnlySpan<T> values) where T : IComparable<T>
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i - 1].CompareTo(values[i]) > 0)
                return false;
        }

        return true;
    }

    private static bool AreRows(ReadOnlySpan<uint> postings, int rows)
    {
        foreach (var posting in postings)
        {
            if (ExampleIndex.RowOf(posting) >= rows)
                return false;
        }

        return true;
    }

    private static bool AreBelow(ReadOnlySpan<ushort> values, int bound)
    {
        foreach (var value in values)
        {
            if (value >= bound)
                return false;
        }

        return true;
    }

    private static bool AreFinite(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            if (!float.IsFinite(value))
                return false;
        }

        return true;
    }

    private static List<Doubt> ReadDoubts(ref FileReader file, string language, List<string> places)
    {
        var doubts = new List<Doubt>();
        for (var count = file.Number(0, int.MaxValue); doubts.Count < count && file.IsSound;)
        {
            var (place, other) = (file.Number(0, places.Count - 1), file.Number(-1, places.Count - 1));
            var (missed, asked) = (file.Number(0, int.MaxValue), file.Number(0, int.MaxValue));
            if (file.IsSound)
                doubts.Add(new Doubt(language, places[place], other < 0 ? null : places[other], missed, asked));
        }
        return doubts;
    }
}
