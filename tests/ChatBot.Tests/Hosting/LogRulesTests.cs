using System.Reflection;
using ChatBot.Content;
using ChatBot.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Hosting;

/// <summary>What can get into a log at all. That nothing is logged in another way is for src/ChatBot/BannedSymbols.txt.</summary>
public sealed class LogRulesTests
{
    // Counts and codes, kinds from closed lists, a type and a place, and what is wrong in an editor's page.
    private static readonly Type[] Harmless = [typeof(ILogger), typeof(int), typeof(bool), typeof(SafeException), typeof(Problem)];

    private static readonly MethodInfo[] Methods =
    [
        .. typeof(SafeException).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null),
    ];

    [Fact]
    public void Nothing_that_is_logged_can_hold_what_a_visitor_is_or_wrote()
    {
        var parameters = Methods.SelectMany(method => method.GetParameters());

        var wrong = parameters.Where(one => !Harmless.Contains(one.ParameterType) && !one.ParameterType.IsEnum);

        Assert.True(Methods.Length > 20);
        Assert.Empty(wrong.Select(one => $"{one.Member.DeclaringType}.{one.Member.Name}: {one.ParameterType} {one.Name}"));
    }

    [Fact]
    public void An_exception_is_told_as_a_type_and_a_place_and_never_by_its_message()
    {
        var error = Record.Exception(() => ChatBot.Books.ContentFolder.Read(["canary"]))!;

        var told = SafeException.Of(error).ToString();

        Assert.Contains("canary", error.Message, StringComparison.Ordinal);
        Assert.Equal("FolderException in ChatBot.Books.ContentFolder.Files", told);
    }

    [Fact]
    public async Task The_place_in_an_asynchronous_method_is_the_method()
    {
        var failure = await Record.ExceptionAsync(FailLaterAsync);

        Assert.Contains($"InvalidOperationException in ChatBot.Tests.Hosting.{nameof(LogRulesTests)}.{nameof(FailLaterAsync)}", SafeException.Of(failure!).ToString(), StringComparison.Ordinal);
    }

    private static async Task FailLaterAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("canary");
    }
}
