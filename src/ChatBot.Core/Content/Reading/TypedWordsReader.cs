using ChatBot.Content.Reading.Yaml;

namespace ChatBot.Content.Reading;

/// <summary>Reads <c>small-talk:</c> and <c>typed:</c> of a language's bot.yaml.</summary>
internal static class TypedWordsReader
{
    // Longer answers push the ways on off a phone's screen.
    private const int LongestAnswer = 300;

    private static readonly (string Key, TypedLabel Label)[] Labels =
    [
        ("hide", TypedLabel.Hide), ("back", TypedLabel.Back), ("home", TypedLabel.Home), ("language", TypedLabel.Language), ("help", TypedLabel.Help),
    ];

    /// <summary>Adds a layer's kinds of small talk; a kind that is there already is replaced.</summary>
    public static void ReadSmallTalk(YamlMap map, Dictionary<string, SmallTalk> kinds)
    {
        if (map.Map("small-talk", "thanks: {ask: [thanks, thank you], answer: \"…\"}") is not { } talk)
            return;

        foreach (var key in talk.Keys.ToList())
        {
            if (talk.Map(key, "{ask: [thanks, thank you], answer: \"…\"}") is not { } kind)
                continue;

            var ask = kind.Texts("ask", required: true).Select(word => word.Text).ToList();
            var answer = kind.Text("answer", required: true);
            if (answer?.Length > LongestAnswer)
                kind.Report(Codes.WordLength, "answer", $"\"answer:\" has {answer.Length} letters; it takes at most {LongestAnswer}.", "Make it shorter.");

            kind.ReportUnknown();
            if (answer is not null)
                kinds[key] = new SmallTalk(key, ask, answer);
        }

        talk.ReportUnknown();
    }

    /// <summary>Adds a layer's words for the buttons; a button's words that are there already are replaced.</summary>
    public static void ReadTyped(YamlMap map, Dictionary<TypedLabel, IReadOnlyList<string>> typed)
    {
        if (map.Map("typed", "hide: [stop, exit]") is not { } labels)
            return;

        foreach (var (key, label) in Labels)
        {
            if (labels.Has(key))
                typed[label] = [.. labels.Texts(key).Select(word => word.Text)];
            else
                labels.Ignore(key);
        }

        labels.ReportUnknown();
    }
}
