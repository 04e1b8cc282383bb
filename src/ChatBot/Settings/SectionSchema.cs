using ChatBot.Content.Reading.Yaml;

namespace ChatBot.Settings;

/// <summary>One setting.</summary>
/// <param name="Key">Its name in its section.</param>
/// <param name="FindMistake">Says in one sentence, without any secret, what is wrong with a value; null where nothing is.</param>
/// <param name="TakesList">Whether it may be several values instead of one.</param>
internal sealed record Setting(string Key, Func<string, string?> FindMistake, bool TakesList = false);

/// <summary>
/// What a section of the configuration may hold. It is held against the text itself, before that is bound: the binder stops at
/// the first value it can't convert, and says nothing of a key it doesn't know.
/// </summary>
/// <param name="name">The section's name.</param>
/// <param name="settings">Everything it may hold.</param>
/// <param name="findClash">Says what is wrong with settings that are right one by one.</param>
internal sealed class SectionSchema(string name, IReadOnlyList<Setting> settings, Func<IConfigurationSection, string?>? findClash = null)
{
    public string Name => name;

    /// <summary>All that is wrong with the section, one sentence each.</summary>
    public IEnumerable<string> FindMistakes(IConfiguration configuration)
    {
        var section = configuration.GetSection(name);
        foreach (var child in section.GetChildren())
        {
            if (FindMistake(child) is { } mistake)
                yield return mistake;
        }

        if (findClash?.Invoke(section) is { } clash)
            yield return clash;
    }

    private string? FindMistake(IConfigurationSection child)
    {
        if (settings.FirstOrDefault(setting => setting.Key.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is not { } known)
            return Unknown(child.Key);

        if (!known.TakesList && child.GetChildren().Any())
            return $"{name}:{known.Key} is one value, but several are given; write them as one text.";

        return child.Value is { } value ? known.FindMistake(value) : null;
    }

    private string Unknown(string key)
    {
        var near = SpellingSuggestion.Nearest(key.ToLowerInvariant(), settings.Select(setting => setting.Key.ToLowerInvariant()));
        var meant = settings.FirstOrDefault(setting => setting.Key.Equals(near, StringComparison.OrdinalIgnoreCase))?.Key;
        return $"{name}:{key} is not a setting; there are {string.Join(", ", settings.Select(setting => setting.Key))}."
            + (meant is null ? "" : $" Did you mean {name}:{meant}?");
    }
}
