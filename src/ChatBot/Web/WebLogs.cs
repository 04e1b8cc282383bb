
namespace ChatBot.Web;

/// <summary>
/// What the web page logs: the type of an error, never an address, a path or a text. ASP.NET Core's own categories print
/// addresses and paths, so they are off whatever level the host has set, Trace included.
/// </summary>
internal static partial class WebLogs
{
    private const string Framework = "Microsoft.AspNetCore";

    /// <summary>Turns ASP.NET Core's categories off in every rule there is, after all settings were read.</summary>
    /// <param name="services">The program's services.</param>
    public static void Silence(IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        // First, because of two rules that fit alike the later one counts.
        var rules = options.Rules.Prepend(new LoggerFilterRule(null, null, options.MinLevel, null)).ToList();
        options.Rules.Clear();
        foreach (var rule in rules)
            options.Rules.Add(new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, Guard(rule.Filter)));
    });

    /// <summary>An error while a page was made.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="error">The exception's type: its message may hold what a visitor sent.</param>
    [LoggerMessage(1, LogLevel.Error, "A web page could not be made: {Error}")]
    public static partial void Failed(ILogger log, string error);

    private static Func<string?, string?, LogLevel, bool> Guard(Func<string?, string?, LogLevel, bool>? filter) =>
        (provider, category, level) =>
            category?.StartsWith(Framework, StringComparison.OrdinalIgnoreCase) is not true
            && (filter is null || filter(provider, category, level));
}
