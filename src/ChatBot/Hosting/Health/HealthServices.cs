namespace ChatBot.Hosting.Health;

/// <summary>What is asked when somebody asks whether the program is well.</summary>
internal static class HealthServices
{
    /// <summary>The mark of checks that decide whether visitors may be sent here.</summary>
    public const string Ready = "ready";

    /// <summary>Adds the checks to a host that has <see cref="Books.CurrentBook"/> and a <see cref="TimeProvider"/>.</summary>
    /// <param name="hasToken">Whether there is a bot on Telegram.</param>
    public static IServiceCollection AddHealth(this IServiceCollection services, bool hasToken)
    {
        var checks = services.AddHealthChecks().AddCheck<BookCheck>("book", tags: [Ready]).AddCheck<MatcherCheck>("matcher");
        if (hasToken)
            checks.AddCheck<TelegramCheck>("telegram");

        return services.AddSingleton<HealthPaths>();
    }
}
