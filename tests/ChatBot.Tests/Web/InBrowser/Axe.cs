using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ChatBot.Tests.Web.InBrowser;

/// <summary>axe-core, the accessibility rules, from the package of its makers.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules =
        new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") };

    /// <summary>What has to be mended on a page.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        return [.. from rule in result.Violations from node in rule.Nodes select $"{rule.Id}: {node.Html} {Why(node)}"];
    }

    private static string Why(AxeResultNode node) => string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
}
