using ChatBot.Content;

namespace ChatBot.Tests.Telegram.Load;

/// <summary>What the visitors tap: pages whose titles nobody takes for another's.</summary>
internal static class LoadPages
{
    public static IEnumerable<(string Address, string Title)> Of(Book book) => book.Default.Pages.Values
        .Where(page => page.Country is null && page.Path.Length > 0 && !page.Title.Contains("refugee", StringComparison.OrdinalIgnoreCase))
        .GroupBy(page => page.Title)
        .Where(same => same.Count() == 1)
        .Select(same => ($"{book.Default.Code}/{same.Single().Path}", same.Key));
}
