using ChatBot.Content.Reading.Markdown;
using ChatBot.Matching.Features;
using ChatBot.Text;

namespace ChatBot.Content.Reading;

/// <summary>A page as it was read, before the book hangs together: every value still knows where it stands.</summary>
internal sealed record PageDraft
{
    public required SourceFile File { get; init; }
    public required string Language { get; init; }
    public required string Path { get; init; }
    public required bool IsMenu { get; init; }
    public required string? Country { get; init; }
    public required string? Title { get; init; }
    public required Position TitleAt { get; init; }
    public required string? Button { get; init; }
    public required Position ButtonAt { get; init; }
    public required IReadOnlyList<(string Text, Position At)> Questions { get; init; }
    public required IReadOnlyList<(string Text, Position At)> Aliases { get; init; }
    public required IReadOnlyList<MenuDraft>? Menu { get; init; }

    /// <summary>In a translation: the names of the original menu's groups, those that have one, in their order.</summary>
    public required IReadOnlyList<(string Text, Position At)>? Groups { get; init; }
    public required Position GroupsAt { get; init; }
    public required string? Under { get; init; }
    public required IReadOnlyList<(string Text, Position At)>? See { get; init; }
    public required IReadOnlyList<(Source Source, Position At)>? Sources { get; init; }
    public required Review? Review { get; init; }
    public required Position ChoicesAt { get; init; }
    public required Position ReviewAt { get; init; }
    public required string? From { get; init; }
    public required Position FromAt { get; init; }
    public required bool Urgent { get; init; }
    public required string? Services { get; init; }
    public required string? Phrase { get; init; }
    public required Position PhraseAt { get; init; }
    public required IReadOnlyList<(TextBlock Block, Position At)> Blocks { get; init; }
    public required IReadOnlyList<(string Name, Position At)> Figures { get; init; }
    public required IReadOnlyList<TextLine> Lines { get; init; }
    public required string Fingerprint { get; init; }

    /// <summary>Names all that teaches what leads to the page: its text and how people ask for it.</summary>
    public required string Asked { get; init; }

    /// <summary>The words of how people ask for it, where they are known already.</summary>
    public RealWords? Words { get; init; }

    public required bool IsEmpty { get; init; }
    public required int BodyLine { get; init; }

    /// <summary>Something in the header could not be read: what seems to be missing may be what was mistyped.</summary>
    public required bool Broken { get; init; }

    /// <summary>The id, with the country where it is a country's own.</summary>
    public string Key => Country is null ? Path : $"{Path}@{Country}";

    /// <summary>The names of its own menu's groups, those that have one.</summary>
    public IEnumerable<string> GroupNames => (Menu ?? []).Where(group => !group.Added).Select(group => group.Title).OfType<string>();

    /// <summary>The ids it leads to, in their order.</summary>
    public IEnumerable<(string Text, Position At)> Choices => (See ?? []).Concat((Menu ?? []).SelectMany(group => group.Choices));

    /// <summary>The file's first line, for what concerns the page as a whole.</summary>
    public Position Start => new(File.Shown);
}

/// <summary>A group of a menu's choices.</summary>
internal sealed record MenuDraft(string? Title, IReadOnlyList<(string Text, Position At)> Choices)
{
    /// <summary>A higher layer added the group: translations of the menu do not know its name.</summary>
    public bool Added { get; init; }
}
