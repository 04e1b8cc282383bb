using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Matching.Storage;

/// <summary>Names topics by what is in them, so that a model is used for nothing else.</summary>
internal static class ModelFingerprint
{
    /// <summary>Changes whenever the same topics would make another model.</summary>
    private const int Version = 8;

    public static string Of(string language, LanguageTopics of)
    {
        if (of.Source is { } source)
            return Of(language, source);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Version.ToString(CultureInfo.InvariantCulture));
        Add(hash, language);
        foreach (var topic in of.Pages)
        {
            Add(hash, topic.Place);
            Add(hash, topic.Title);
            Add(hash, topic.Questions.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var question in topic.Questions)
                Add(hash, question);
            Add(hash, topic.Body);
            Add(hash, topic.Urgent ? "urgent" : "");
        }
        AddAll(hash, of.OffTopic);
        AddAll(hash, [.. of.Phone.SelectMany(entry => new[] { entry.Form, entry.Words })]);
        hash.AppendData(MemoryMarshal.AsBytes(of.Words.Hashes.Span));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Of topics that are named by what they were made of.</summary>
    public static string Of(string language, string source)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Version.ToString(CultureInfo.InvariantCulture));
        Add(hash, language);
        Add(hash, source);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The name of several models together, whatever their order.</summary>
    public static string Of(IEnumerable<string> fingerprints) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', fingerprints.Order(StringComparer.Ordinal)))));

    private static void AddAll(IncrementalHash hash, IReadOnlyList<string> texts)
    {
        Add(hash, texts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in texts)
            Add(hash, text);
    }

    /// <summary>Length first, so that two texts side by side are not one.</summary>
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
