using ChatBot.Settings;
using System.Diagnostics.CodeAnalysis;
using ChatBot.Books;
using ChatBot.Hardening;
using ChatBot.Hosting.Health;
using ChatBot.Restart;
using ChatBot.Telegram;
using ChatBot.Telegram.Visits;
using ChatBot.Telegram.Webhook;
using ChatBot.Web;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting;

/// <summary>Binds each section to its options. Each is bound where its type is named, for the binder's source generator.</summary>
internal static class BotOptionsServices
{
    /// <summary>Adds every section's options, and has them checked when the host starts.</summary>
    public static IServiceCollection AddBotOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.Add<WebOptions>(WebOptions.Schema, configuration).Bind(configuration.GetSection(WebOptions.Schema.Name));
        services.Add<DialogsOptions>(DialogsOptions.Schema, configuration).Bind(configuration.GetSection(DialogsOptions.Schema.Name))
            .PostConfigure(options => options.Complete(configuration.GetSection(DialogsOptions.Schema.Name)));
        services.Add<VisitsOptions>(VisitsOptions.Schema, configuration).Bind(configuration.GetSection(VisitsOptions.Schema.Name));
        services.Add<TelegramOptions>(TelegramOptions.Schema, configuration).Bind(configuration.GetSection(TelegramOptions.Schema.Name))
            .PostConfigure<IOptions<VisitsOptions>>((options, visits) => options.Complete(visits.Value));
        services.Add<WebhookOptions>(WebhookOptions.Schema, configuration).Bind(configuration.GetSection(WebhookOptions.Schema.Name))
            .PostConfigure(options => options.Complete());
        services.Add<RestartOptions>(RestartOptions.Schema, configuration).Bind(configuration.GetSection(RestartOptions.Schema.Name));
        services.Add<HardeningOptions>(HardeningOptions.Schema, configuration).Bind(configuration.GetSection(HardeningOptions.Schema.Name));
        services.Add<HealthOptions>(HealthOptions.Schema, configuration).Bind(configuration.GetSection(HealthOptions.Schema.Name))
            .PostConfigure<IOptions<WebOptions>>((options, web) => options.Complete(web.Value));
        return services;
    }

    private static OptionsBuilder<TOptions> Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this IServiceCollection services, SectionSchema schema, IConfiguration configuration)
        where TOptions : class
    {
        services.AddSingleton<IValidateOptions<TOptions>>(new SectionValidator<TOptions>(schema, configuration));
        return services.AddOptions<TOptions>().ValidateOnStart();
    }
}
