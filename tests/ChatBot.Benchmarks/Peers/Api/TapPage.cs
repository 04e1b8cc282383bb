using System.Text;

namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>A page that is tapped.</summary>
/// <param name="Address">The button's data.</param>
/// <param name="Mark">Words that stand on this page alone, as they stand in JSON.</param>
internal sealed record TapPage(string Address, string Mark)
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(Mark);

    /// <summary>Whether it is this page that a text shows.</summary>
    public bool IsShownIn(ReadOnlySpan<byte> text) => text.IndexOf(bytes) >= 0;

    /// <summary>Reads a list, a page a line: address, tabulator, mark.</summary>
    public static IReadOnlyList<TapPage> ReadFile(string path) =>
        [.. File.ReadLines(path).Select(line => line.Split('\t')).Select(cells => new TapPage(cells[0], cells[1]))];

    /// <summary>Writes a list.</summary>
    public static void WriteFile(string path, IEnumerable<TapPage> pages) => File.WriteAllLines(path, pages.Select(page => $"{page.Address}\t{page.Mark}"));
}
