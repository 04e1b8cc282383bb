using ChatBot.Settings;
using System.Diagnostics.CodeAnalysis;
using ChatBot.Books;
using ChatBot.Content.Reading.Yaml;
using ChatBot.Hardening;
using ChatBot.Hosting.Health;
using ChatBot.Restart;
using ChatBot.Telegram;
using ChatBot.Telegram.Visits;
using ChatBot.Telegram.Webhook;
using ChatBot.Web;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting;

/// <summary>Everything that a host can set.</summary>
internal sealed record BotOptions(
    WebOptions Web, DialogsOptions Dialogs, TelegramOptions Telegram, RestartOptions Forget, HardeningOptions Harden, HealthOptions Health)
{
    private static readonly IReadOnlyList<SectionSchema> Schemas =
    [
        WebOptions.Schema, DialogsOptions.Schema, TelegramOptions.Schema, WebhookOptions.Schema, VisitsOptions.Schema, RestartOptions.Schema, HardeningOptions.Schema,
        HealthOptions.Schema,
    ];

    /// <summary>Reads all settings, also before there is a host.</summary>
    /// <returns>The settings, or everything that is wrong with them, one sentence each.</returns>
    public static (BotOptions? Options, IReadOnlyList<string> Mistakes) Read(IConfiguration configuration)
    {
        var mistakes = FindMistakes(configuration).ToList();
        if (mistakes.Count > 0)
            return (null, mistakes);

        using var services = new ServiceCollection().AddBotOptions(configuration).BuildServiceProvider();
        return (new BotOptions(
            Of<WebOptions>(services), Of<DialogsOptions>(services), Of<TelegramOptions>(services), Of<RestartOptions>(services),
            Of<HardeningOptions>(services), Of<HealthOptions>(services)), []);
    }

    /// <summary>Where the program answers whether it is well. The other sections may not be for the asking one's eyes.</summary>
    /// <returns>The address, or everything that is wrong with the settings that decide it.</returns>
    public static (Uri? Address, IReadOnlyList<string> Mistakes) ReadHealthAddress(IConfiguration configuration)
    {
        var mistakes = WebOptions.Schema.FindMistakes(configuration).Concat(HealthOptions.Schema.FindMistakes(configuration)).ToList();
        if (mistakes.Count > 0)
            return (null, mistakes);

        using var services = new ServiceCollection().AddBotOptions(configuration).BuildServiceProvider();
        var address = ListenUrl.ReachedAt(Of<HealthOptions>(services).Listening[0]);
        return address.Port == 0
            ? (null, ["Web:Urls leaves the port to the kernel, so that nobody can know it: set Health:Urls to an address with a port."])
            : (address, []);
    }

    private static IEnumerable<string> FindMistakes(IConfiguration configuration)
    {
        if (configuration.GetSection("Kestrel:Endpoints").Exists())
            yield return "Kestrel:Endpoints would overrule Web:Urls; say where the page listens with Web:Urls.";

        foreach (var section in configuration.GetChildren().Where(section => section.GetChildren().Any()))
        {
            if (Meant(section.Key) is { } meant)
                yield return $"{section.Key} is not a section; did you mean {meant}?";
        }

        foreach (var mistake in Schemas.SelectMany(schema => schema.FindMistakes(configuration)))
            yield return mistake;

        if (int.TryParse(configuration["Telegram:Copies"], out var copies) && copies > 1 && configuration["Visits:Minutes"]?.Trim() != "0")
            yield return "Telegram:Copies is more than 1, so Visits:Minutes must be 0: one copy would cover a screen that somebody uses through another.";
    }

    // Other programs' variables stand in the same environment: only what nearly is one of ours is a slip.
    private static string? Meant(string section)
    {
        var near = SpellingSuggestion.Nearest(section.ToLowerInvariant(), Schemas.Select(schema => schema.Name.ToLowerInvariant()));
        return Schemas.Select(schema => schema.Name).FirstOrDefault(
            name => name.Equals(near, StringComparison.OrdinalIgnoreCase) && !name.Equals(section, StringComparison.OrdinalIgnoreCase));
    }

    private static TOptions Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(ServiceProvider services)
        where TOptions : class => services.GetRequiredService<IOptions<TOptions>>().Value;
}
