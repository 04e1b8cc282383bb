using System.Globalization;
using System.Text;
using ChatBot.Dialog;

namespace ChatBot.Cli;

/// <summary>
/// Writes a graph of the dialog. The fixed rows are left out, since they are on every screen, and so are the screens that
/// only they lead to.
/// </summary>
internal static class GraphWriter
{
    public static string Mermaid(IReadOnlyDictionary<Address, Node> nodes)
    {
        var text = new StringBuilder("graph LR\n");
        var ids = Content(nodes);
        foreach (var (address, id) in ids)
            text.Append(CultureInfo.InvariantCulture, $"  n{id}[\"{Quote(nodes[address].Screen.Title)}\"]\n");

        foreach (var (from, label, to) in Edges(nodes, ids))
            text.Append(CultureInfo.InvariantCulture, $"  n{from} -->|\"{Quote(label)}\"| n{to}\n");

        return text.ToString();
    }

    public static string Dot(IReadOnlyDictionary<Address, Node> nodes)
    {
        var text = new StringBuilder("digraph dialog {\n  rankdir=LR;\n  node [shape=box];\n");
        var ids = Content(nodes);
        foreach (var (address, id) in ids)
            text.Append(CultureInfo.InvariantCulture, $"  n{id} [label=\"{Quote(nodes[address].Screen.Title)}\", tooltip=\"{address}\"];\n");

        foreach (var (from, label, to) in Edges(nodes, ids))
            text.Append(CultureInfo.InvariantCulture, $"  n{from} -> n{to} [label=\"{Quote(label)}\"];\n");

        return text.Append("}\n").ToString();
    }

    private static Dictionary<Address, int> Content(IReadOnlyDictionary<Address, Node> nodes)
    {
        var content = new HashSet<Address>();
        var queue = new Queue<Address>([nodes.First().Key]);
        while (queue.TryDequeue(out var address))
        {
            if (!nodes.TryGetValue(address, out var node) || !content.Add(address))
                continue;

            foreach (var target in Choices(node.Screen).Select(choice => choice.To))
                queue.Enqueue(target);
        }

        return nodes.Keys.Where(content.Contains).Select((address, i) => (address, i)).ToDictionary(entry => entry.address, entry => entry.i);
    }

    private static IEnumerable<(int From, string Label, int To)> Edges(IReadOnlyDictionary<Address, Node> nodes, Dictionary<Address, int> ids) =>
        from entry in ids
        from choice in Choices(nodes[entry.Key].Screen)
        where ids.ContainsKey(choice.To)
        select (entry.Value, choice.Label, ids[choice.To]);

    private static IEnumerable<(string Label, Address To)> Choices(Screen screen) => screen.Groups
        .SelectMany(group => group.Buttons)
        .Where(button => button.Action is ButtonAction.Go)
        .Select(button => (button.Label, ((ButtonAction.Go)button.Action).Address));

    private static string Quote(string text) => text.Replace("\"", "'", StringComparison.Ordinal).Replace("\\", "/", StringComparison.Ordinal);
}
