using Microsoft.Playwright;

namespace ChatBot.Tests.Web.InBrowser;

/// <summary>axe-core, the accessibility rules: <c>npm ci</c> in this test project's folder, or <c>AXE</c> names the file.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`));
        }
        """;

    private static readonly string? Program = Environment.GetEnvironmentVariable("AXE") ?? Find();

    public static string? Missing { get; } = Program is not null
        ? null
        : "axe-core is not installed: run 'npm ci' in tests/ChatBot.Tests, or set AXE to the path of axe.min.js.";

    /// <summary>What has to be mended on a page.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Program!));
        var found = await page.EvaluateAsync(Run);
        return [.. found!.Value.EnumerateArray().Select(violation => violation.GetString()!)];
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "node_modules", "axe-core", "axe.min.js");
            if (File.Exists(file))
                return file;
        }

        return null;
    }
}
