namespace ChatBot.Content.Building;

/// <summary>The pages in the order in which menus list them, and the menu above each.</summary>
internal static class MenuOrder
{
    /// <summary>The ids of the pages, those that the start lists first, then what their menus list, and so on.</summary>
    public static IEnumerable<string> PathsOf(IReadOnlyDictionary<string, Page> pages) => Walk(pages).Select(step => step.Path).Distinct();

    /// <summary>
    /// The menu above each page: its own folder's where that lists it, else the first that does. A page that no menu lists
    /// lies below its folder's menu, or the start.
    /// </summary>
    public static Dictionary<string, string> ParentsOf(IReadOnlyDictionary<string, Page> pages)
    {
        var parents = new Dictionary<string, string>();
        foreach (var (path, menu) in Walk(pages).Where(step => step.Menu is not null && pages[step.Menu].IsMenu))
        {
            if (!parents.ContainsKey(path) || menu == Folder(path))
                parents[path] = menu!;
        }

        foreach (var path in pages.Values.Select(page => page.Path).Where(path => path.Length > 0 && !parents.ContainsKey(path)))
            parents[path] = pages.TryGetValue(Folder(path), out var menu) && menu.IsMenu ? menu.Path : "";

        return parents;
    }

    private static string Folder(string path) => path.Contains('/') ? path[..path.LastIndexOf('/')] : "";

    // Breadth first from the start, each page's choices in their order.
    private static IEnumerable<(string Path, string? Menu)> Walk(IReadOnlyDictionary<string, Page> pages)
    {
        var queue = new Queue<string>([""]);
        var seen = new HashSet<string> { "" };
        yield return ("", null);
        while (queue.TryDequeue(out var menu))
        {
            foreach (var path in pages[menu].Choices.SelectMany(group => group.Paths).Where(path => path.Length > 0 && pages.ContainsKey(path)))
            {
                yield return (path, menu);
                if (seen.Add(path))
                    queue.Enqueue(path);
            }
        }
    }
}
