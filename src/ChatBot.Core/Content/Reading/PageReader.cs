using ChatBot.Content.Building;
using ChatBot.Content.Reading.Markdown;
using ChatBot.Content.Reading.Yaml;
using ChatBot.Listings;

namespace ChatBot.Content.Reading;

/// <summary>Reads a page's file into a draft.</summary>
internal static class PageReader
{
    private const string MenuExample = "{group: Help, choices: [rights/arrest, rights/lawyer]}";
    private const string SourceExample = "{name: …, year: 2024, url: \"https://…\"}";

    public static PageDraft? Read(SourceFile file, BodyReader bodies, ProblemList problems)
    {
        if (PagePath.Read(file, problems) is not { } path
            || FrontMatter.Split(file, problems) is not { } parts
            || YamlMap.Parse(parts.Header, file.Shown, 1, problems) is not { } header)
            return null;

        var body = bodies.Read(file, parts.Body, path, problems);
        var title = ReadLabel(header, "title", required: true, problems);
        var under = path.IsMenu ? ReadLabel(header, "under", required: false, problems) : null;
        var draft = new PageDraft
        {
            File = file,
            Language = path.Language,
            Path = path.Path,
            Country = path.Country,
            IsMenu = path.IsMenu,
            Title = title,
            TitleAt = header.Where("title"),
            Button = ReadLabel(header, "button", required: false, problems),
            ButtonAt = header.Has("button") ? header.Where("button") : header.Where("title"),
            Questions = path.IsMenu && !header.Has("ask") ? [] : header.Texts("ask"),
            Aliases = header.Texts("also"),
            Menu = path.IsMenu && header.Has("menu") ? ReadMenu(header, problems) : null,
            Groups = path.IsMenu && header.Has("groups") ? header.Texts("groups") : null,
            GroupsAt = header.WhereKey("groups"),
            Under = under,
            See = !path.IsMenu && header.Has("see") ? header.Texts("see") : null,
            ChoicesAt = header.WhereKey(path.IsMenu ? "menu" : "see"),
            Sources = header.Has("sources") ? ReadSources(header) : null,
            Review = ReadReview(header),
            ReviewAt = header.Where("reviewed"),
            From = header.Text("from"),
            FromAt = header.Where("from"),
            Urgent = header.Flag("urgent"),
            Services = ReadServices(header),
            Phrase = path.IsMenu ? null : header.Text("phrase"),
            PhraseAt = header.Where("phrase"),
            Blocks = body.Blocks,
            Figures = body.Figures,
            Lines = body.Lines,
            IsEmpty = body.IsEmpty,
            Fingerprint = TextFingerprint.Of(title ?? "", parts.Body, under),
            Asked = "",
            BodyLine = parts.BodyLine,
            Broken = false,
        };
        header.ReportUnknown();
        return draft with
        {
            Broken = header.Broken,
            Asked = TextFingerprint.Of([draft.Fingerprint, .. draft.Questions.Concat(draft.Aliases).Select(phrase => phrase.Text)]),
        };
    }

    // A figure comes with its year: it is too long for a title or a button.
    private static string? ReadLabel(YamlMap map, string key, bool required, ProblemList problems)
    {
        var text = map.Text(key, required);
        if (text?.IndexOfAny(['{', '}']) is >= 0)
        {
            problems.Add(Codes.BlankUnknown, map.Where(key), $"\"{key}:\" has a brace in it, and nothing is filled in there.",
                "Take it out; {figure:name} goes into the text below the header.");
        }

        return text;
    }

    private static List<MenuDraft> ReadMenu(YamlMap header, ProblemList problems)
    {
        var groups = new List<MenuDraft>();
        foreach (var group in header.Maps("menu", MenuExample))
        {
            groups.Add(new MenuDraft(ReadLabel(group, "group", required: false, problems), group.Texts("choices", required: true)));
            group.ReportUnknown();
        }

        return groups;
    }

    private static List<(Source Source, Position At)> ReadSources(YamlMap header)
    {
        var sources = new List<(Source, Position)>();
        foreach (var entry in header.Maps("sources", SourceExample))
        {
            if (SourceReader.Read(entry, "name") is { } source)
                sources.Add((source, entry.Where("year")));

            entry.ReportUnknown();
        }

        return sources;
    }

    private static Review? ReadReview(YamlMap header)
    {
        if (header.Map("reviewed", "{by: Example Legal Clinic, on: 2026-11-01}") is not { } reviewed)
            return null;

        var by = reviewed.Text("by", required: true);
        var on = reviewed.Day("on");
        reviewed.ReportUnknown();
        return by is null || on is null ? null : new Review(by, on.Value);
    }

    private static string? ReadServices(YamlMap header)
    {
        if (header.Map("services", "{kind: health}") is not { } services)
            return null;

        var kind = services.Text("kind", required: true);
        if (kind is not null && !Needs.Kinds.Contains(kind))
            services.Wrong("kind", $"one of {string.Join(", ", Needs.Kinds)}", "services: {kind: health}");

        services.ReportUnknown();
        return kind;
    }
}
