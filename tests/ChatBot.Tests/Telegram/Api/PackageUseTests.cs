using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using ChatBot.Telegram.Api;

namespace ChatBot.Tests.Telegram.Api;

/// <summary>What of the package Telegram.Bot is used, and who may use the transport below it.</summary>
public sealed partial class PackageUseTests
{
    // None of them can hold what a visitor is or wrote: the client, its exceptions, and requests about the bot itself.
    private static readonly string[] Used =
    [
        "Telegram.Bot.Exceptions.ApiRequestException",
        "Telegram.Bot.Exceptions.RequestException",
        "Telegram.Bot.Requests.Abstractions.IRequest",
        "Telegram.Bot.Requests.Abstractions.IRequest`1",
        "Telegram.Bot.Requests.DeleteWebhookRequest",
        "Telegram.Bot.Requests.GetMeRequest",
        "Telegram.Bot.Requests.GetMyCommandsRequest",
        "Telegram.Bot.Requests.GetMyDescriptionRequest",
        "Telegram.Bot.Requests.GetMyNameRequest",
        "Telegram.Bot.Requests.GetMyShortDescriptionRequest",
        "Telegram.Bot.Requests.GetWebhookInfoRequest",
        "Telegram.Bot.Requests.RequestBase`1",
        "Telegram.Bot.Requests.SetMyCommandsRequest",
        "Telegram.Bot.Requests.SetMyDescriptionRequest",
        "Telegram.Bot.Requests.SetMyNameRequest",
        "Telegram.Bot.Requests.SetMyShortDescriptionRequest",
        "Telegram.Bot.Requests.SetWebhookRequest",
        "Telegram.Bot.TelegramBotClient",
        "Telegram.Bot.TelegramBotClientOptions",
        "Telegram.Bot.Types.BotCommand",
        "Telegram.Bot.Types.BotCommandScope",
        "Telegram.Bot.Types.BotCommandScopeAllPrivateChats",
        "Telegram.Bot.Types.BotDescription",
        "Telegram.Bot.Types.BotName",
        "Telegram.Bot.Types.BotShortDescription",
        "Telegram.Bot.Types.Enums.UpdateType",
        "Telegram.Bot.Types.ResponseParameters",
        "Telegram.Bot.Types.User",
        "Telegram.Bot.Types.WebhookInfo",
    ];

    [Fact]
    public void Of_the_package_only_what_carries_nothing_of_a_visitor_is_used()
    {
        using var file = new PEReader(File.OpenRead(typeof(BotApi).Assembly.Location));
        var metadata = file.GetMetadataReader();

        var used = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .Where(name => name.StartsWith("Telegram.Bot.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Empty(used.Except(Used));
    }

    [Fact]
    public void Only_the_folder_of_the_Bot_API_uses_the_transport_and_makes_a_client()
    {
        var source = Path.Combine(Repository.Root, "src", "ChatBot");
        var users = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("Telegram/Http/", StringComparison.Ordinal))
            .Where(file => TransportOrClient().IsMatch(File.ReadAllText(Path.Combine(source, file))))
            .ToList();

        Assert.NotEmpty(users);
        Assert.All(users, file => Assert.StartsWith("Telegram/Api/", file, StringComparison.Ordinal));
    }

    // Kestrel has a namespace of that name, and its connections a property.
    [GeneratedRegex(@"(?<!\.)\bTransport\b(?!\.)|\b(TelegramBotClient|ConnectionPool|HttpConnection)\b")]
    private static partial Regex TransportOrClient();
}
