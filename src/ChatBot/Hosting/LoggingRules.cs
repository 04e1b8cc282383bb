using Microsoft.Extensions.Logging.Console;

namespace ChatBot.Hosting;

/// <summary>
/// The one place that decides what may be logged: this program's own categories, which write event names, counts and codes
/// and never a value from a visitor. Every other category prints addresses, paths or headers at some level, so it is off,
/// whatever level the host has set, Trace included.
/// </summary>
internal static class LoggingRules
{
    private const string Own = nameof(ChatBot);

    /// <summary>Sets up the console as the only log.</summary>
    public static void Configure(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
            console.UseUtcTimestamp = true;
        });
        builder.Services.PostConfigure<LoggerFilterOptions>(Guard);
    }

    // After all settings were read: each rule that they make is narrowed, and a first rule stands for all the rest.
    private static void Guard(LoggerFilterOptions options)
    {
        var rules = options.Rules.Prepend(new LoggerFilterRule(null, null, options.MinLevel, null)).ToList();
        options.Rules.Clear();
        foreach (var rule in rules)
            options.Rules.Add(new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, Narrow(rule.Filter)));
    }

    private static Func<string?, string?, LogLevel, bool> Narrow(Func<string?, string?, LogLevel, bool>? filter) =>
        (provider, category, level) => IsOwn(category) && (filter is null || filter(provider, category, level));

    private static bool IsOwn(string? category) =>
        category is not null && (category == Own || category.StartsWith(Own + ".", StringComparison.Ordinal));
}
