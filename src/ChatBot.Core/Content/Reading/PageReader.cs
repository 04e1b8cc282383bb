using ChatBot.Listings;

namespace ChatBot.Content.Reading;

/// <summary>Reads a page's file into a draft.</summary>
internal static class PageReader
{
    public static PageDraft? Read(SourceFile file, BodyReader bodies, ProblemList problems)
    {
        if (PagePath.Read(file, problems) is not { } path
            || FrontMatter.Split(file, problems) is not { } parts
            || YamlMap.Parse(parts.Header, file.Shown, 1, problems) is not { } header)
            return null;

        var body = bodies.Read(file, parts.Body, path, problems);
        var title = header.Text("title", required: true);
        var draft = new PageDraft
        {
            File = file,
            Language = path.Language,
            Path = path.Path,
            Country = path.Country,
            IsMenu = path.IsMenu,
            Title = title,
            TitleAt = header.Where("title"),
            Button = header.Text("button"),
            ButtonAt = header.Has("button") ? header.Where("button") : header.Where("title"),
            Questions = path.IsMenu && !header.Has("ask") ? [] : header.Texts("ask"),
            Aliases = header.Texts("also"),
            Menu = path.IsMenu && header.Has("menu") ? ReadMenu(header) : null,
            See = !path.IsMenu && header.Has("see") ? header.Texts("see") : null,
            Sources = header.Has("sources") ? ReadSources(header, problems) : null,
            Review = ReadReview(header),
            ReviewAt = header.Where("reviewed"),
            From = header.Text("from"),
            FromAt = header.Where("from"),
            Urgent = header.Flag("urgent"),
            Services = ReadServices(header),
            Blocks = body.Blocks,
            Figures = body.Figures,
            Texts = body.Texts,
            Fingerprint = Fingerprint.Of(title ?? "", parts.Body),
            BodyLine = parts.BodyLine,
        };
        header.Close();
        return draft;
    }

    private static List<MenuDraft> ReadMenu(YamlMap header)
    {
        var groups = new List<MenuDraft>();
        foreach (var group in header.Maps("menu"))
        {
            groups.Add(new MenuDraft(group.Text("group"), group.Texts("choices")));
            group.Close();
        }

        return groups;
    }

    private static List<Source> ReadSources(YamlMap header, ProblemList problems)
    {
        var sources = new List<Source>();
        foreach (var entry in header.Maps("sources"))
        {
            if (SourceReader.Read(entry, "name", problems) is { } source)
                sources.Add(source);

            entry.Close();
        }

        return sources;
    }

    private static Review? ReadReview(YamlMap header)
    {
        if (header.Map("reviewed") is not { } reviewed)
            return null;

        var by = reviewed.Text("by", required: true);
        var on = reviewed.Day("on");
        reviewed.Close();
        return by is null || on is null ? null : new Review(by, on.Value);
    }

    private static string? ReadServices(YamlMap header)
    {
        if (header.Map("services") is not { } services)
            return null;

        var kind = services.Text("kind", required: true);
        if (kind is not null && !Needs.Kinds.Contains(kind))
            services.Wrong("kind", $"one of {string.Join(", ", Needs.Kinds)}");

        services.Close();
        return kind;
    }
}
