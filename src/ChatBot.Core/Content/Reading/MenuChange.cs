using ChatBot.Content.Reading.Markdown;
using ChatBot.Content.Reading.Yaml;

namespace ChatBot.Content.Reading;

/// <summary>
/// Reads a page from its layers. A higher one takes the place of a lower one, except a menu's file that only says what is
/// added to the menu below and taken out of it: a host's own page is then offered without copying the whole menu.
/// </summary>
internal static class MenuChange
{
    private const string Add = "menu-add";
    private const string Remove = "menu-remove";
    private const string Example = "{group: Help, choices: [our-clinic]}";

    public static PageDraft? Read(IReadOnlyList<SourceFile> layers, BodyReader bodies, ProblemList problems)
    {
        var file = layers[^1];
        if (bodies.FindCompiled(file) is { } compiled)
            return compiled;

        if (Header(file) is not { } header)
            return PageReader.Read(file, bodies, problems);

        if (layers.Count == 1)
        {
            problems.Add(Codes.ValueWrong, header.Position, "There is no menu below this file that could be changed.",
                "Write the whole page, with \"title:\" and \"menu:\", or put the file into a folder that is laid over another.");
            return null;
        }

        return Read([.. layers.SkipLast(1)], bodies, problems) is { } below ? Change(below, file, problems) : null;
    }

    // Null for a page that is whole. Its Problems are found where it is read.
    private static YamlMap? Header(SourceFile file)
    {
        var unheard = new ProblemList();
        var isMenu = file.Path.EndsWith("/index.md", StringComparison.Ordinal);
        return isMenu && FrontMatter.Split(file, unheard) is { } parts && YamlMap.Parse(parts.Header, file.Shown, 1, unheard) is { } header
            && (header.Has(Add) || header.Has(Remove)) ? header : null;
    }

    private static PageDraft Change(PageDraft below, SourceFile file, ProblemList problems)
    {
        var parts = FrontMatter.Split(file, problems)!;
        var header = YamlMap.Parse(parts.Header, file.Shown, 1, problems)!;
        var menu = (below.Menu ?? [new MenuDraft(null, [])]).ToList();
        if (below.Menu is null && header.Has(Remove))
            header.Wrong(Remove, "ids of a list, and the menu below has none: it offers the pages of its folder", "menu-add: [our-clinic]");
        else
            TakeOut(menu, header, problems);

        PutIn(menu, header);
        header.ReportUnknown();
        if (parts.Body.Trim().Length > 0)
        {
            problems.Add(Codes.ValueWrong, new Position(file.Shown, parts.BodyLine), "This file changes a menu, and its text would not be seen.",
                "Take the text out, or write the whole page with \"title:\" and \"menu:\".");
        }

        return below with { Menu = below.Menu is null && menu is [{ Choices.Count: 0 }] ? null : menu, Broken = below.Broken || header.Broken };
    }

    private static void TakeOut(List<MenuDraft> menu, YamlMap header, ProblemList problems)
    {
        foreach (var (id, at) in header.Texts(Remove))
        {
            var i = menu.FindIndex(group => group.Choices.Any(choice => choice.Text == id));
            if (i < 0)
            {
                var ids = menu.SelectMany(group => group.Choices).Select(choice => choice.Text).ToList();
                problems.Add(Codes.TargetMissing, at, $"The menu below does not list \"{id}\".",
                    SpellingSuggestion.Nearest(id, ids) is { } near ? $"Did you mean \"{near}\"?" : $"It lists: {string.Join(", ", ids)}.");
            }
            else
                menu[i] = menu[i] with { Choices = [.. menu[i].Choices.Where(choice => choice.Text != id)] };
        }
    }

    private static void PutIn(List<MenuDraft> menu, YamlMap header)
    {
        if (header.IsListOfTexts(Add))
        {
            menu[^1] = menu[^1] with { Choices = [.. menu[^1].Choices, .. header.Texts(Add)] };
            return;
        }

        foreach (var added in header.Maps(Add, Example))
        {
            var name = added.Text("group");
            var choices = added.Texts("choices", required: true);
            added.ReportUnknown();
            var i = name is null ? menu.Count - 1 : menu.FindIndex(group => group.Title == name);
            if (i >= 0)
                menu[i] = menu[i] with { Choices = [.. menu[i].Choices, .. choices] };
            else
                menu.Add(new MenuDraft(name, choices) { Added = true });
        }
    }
}
