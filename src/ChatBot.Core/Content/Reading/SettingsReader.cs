using System.Text.RegularExpressions;
using ChatBot.Content.Reading.Yaml;

namespace ChatBot.Content.Reading;

/// <summary>Reads <c>bot.yaml</c> of the book; a higher layer's keys replace a lower one's.</summary>
internal static partial class SettingsReader
{
    public const string FileName = "bot.yaml";

    public static SettingsDraft? Read(IReadOnlyList<SourceFile> layers, ProblemList problems)
    {
        var maps = layers.Select(layer => YamlMap.Parse(layer.Text, layer.Shown, 0, problems)).OfType<YamlMap>().ToList();
        if (maps.Count == 0)
        {
            if (layers.Count == 0)
            {
                problems.Add(Codes.FileMissing, new Position(FileName), "The folder has no bot.yaml.",
                    "Add one with \"name:\", \"host:\" and \"languages:\"; dialogs/README.md shows it.");
            }

            return null;
        }

        // Before the keys are taken, which the layers below do not see.
        var below = LanguagesBelow(layers, maps);
        var settings = Read(new Layers(maps));
        maps.ForEach(map => map.ReportUnknown());
        return settings is null ? null : settings with { LanguagesBelow = below, LanguagesAt = maps.FindLast(map => map.Has("languages"))!.WhereKey("languages") };
    }

    private static SettingsDraft? Read(Layers layers)
    {
        var name = layers.Text("name", required: true);
        var host = layers.Text("host", required: true);
        var code = layers.Link("code");
        var leave = layers.Link("leave");
        var privacy = layers.Text("privacy", required: true);
        var find = layers.Text("find", required: false);
        var askFirst = layers.Text("ask-first", required: false);
        var contact = layers.Text("contact", required: false);
        var languages = ReadLanguages(layers);
        var limits = ReadLimits(layers);
        var setName = layers.Flag("set-name");
        var announce = layers.Flag("announce");
        var line = HostLineReader.Read(layers.Of("line"));
        if (name is null || host is null || code is null || leave is null || privacy is null || languages.Count == 0)
            return null;

        return new SettingsDraft(
            new BookSettings(name, host, code, languages, privacy, find, leave, setName, announce, limits, askFirst, contact, line),
            layers.Where("privacy"), layers.Where("find"), layers.Where("ask-first"));
    }

    // What each layer's own list says: a language that a higher one leaves out is no mistake there.
    private static List<(int Layer, string Code)> LanguagesBelow(IReadOnlyList<SourceFile> layers, List<YamlMap> maps) => maps.Count < layers.Count
        ? []
        : [.. layers.Zip(maps).Where(layer => layer.Second.Has("languages")).SkipLast(1)
            .SelectMany(layer => layer.Second.Texts("languages").Select(language => (layer.First.Layer, language.Text)))];

    private static List<string> ReadLanguages(Layers layers)
    {
        var map = layers.Of("languages");
        var languages = map.Texts("languages", required: true);
        if (languages.Count == 0)
            return [];

        if (languages.All(language => Code().IsMatch(language.Text)) && languages.DistinctBy(language => language.Text).Count() == languages.Count)
            return [.. languages.Select(language => language.Text)];

        map.Wrong("languages", "a list of different language codes of two or three small letters, the first one the default", "languages: [en, es]");
        return [];
    }

    private static BookLimits ReadLimits(Layers layers)
    {
        var limits = new BookLimits();
        if (layers.Of("limits").Map("limits", "{part: 900}") is not { } map)
            return limits;

        limits = new BookLimits(
            map.Whole("label", 8, 64) ?? limits.Label,
            map.Whole("title", 8, 200) ?? limits.Title,
            map.Whole("part", 200, 3000) ?? limits.Part,
            map.Whole("text", 100, 5000) ?? limits.Text,
            map.Whole("choices", 2, 12) ?? limits.Choices,
            map.Whole("taps", 1, 6) ?? limits.Taps,
            map.Whole("review-days", 1, 3650) ?? limits.ReviewDays,
            map.Whole("service-warn-days", 1, 3650) ?? limits.ListingWarnDays,
            map.Whole("service-hide-days", 1, 3650) ?? limits.ListingHideDays);
        map.ReportUnknown();
        return limits;
    }

    [GeneratedRegex("^[a-z]{2,3}$")]
    private static partial Regex Code();

    /// <summary>The files of one name, the highest layer last: a key is read from the highest that has it.</summary>
    private sealed class Layers(List<YamlMap> maps)
    {
        public YamlMap Of(string key)
        {
            // A key that a higher layer replaces is taken in the lower one too, or it would count as unknown.
            foreach (var map in maps)
                map.Ignore(key);

            return maps.FindLast(map => map.Has(key)) ?? maps[^1];
        }

        public string? Text(string key, bool required) => Of(key).Text(key, required);

        public bool Flag(string key) => Of(key).Flag(key);

        public string? Link(string key) => SourceReader.ReadLink(Of(key), key);

        public Position Where(string key) => Of(key).Where(key);
    }
}

/// <summary>The settings, and where those stand that name a page.</summary>
internal sealed record SettingsDraft(BookSettings Settings, Position PrivacyAt, Position FindAt, Position AskFirstAt)
{
    /// <summary>The languages of lower layers whose list a higher one has replaced, each with its layer.</summary>
    public IReadOnlyList<(int Layer, string Code)> LanguagesBelow { get; init; } = [];

    /// <summary>Where the list of languages stands that counts.</summary>
    public Position LanguagesAt { get; init; }
}
