using System.Reflection;
using System.Runtime.CompilerServices;
using ChatBot.Cli;
using ChatBot.Dialog;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Http;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;
using ChatBot.Wiping;

namespace ChatBot.Tests.Privacy;

/// <summary>
/// The inventory and the code agree. With UPDATE_HOLDS=1 in the environment the table is rewritten from the code.
/// </summary>
public sealed class HoldsTests
{
    private const BindingFlags Fields = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    // With all that is below them.
    private static readonly string[] Folders = ["ChatBot.Dialog", "ChatBot.Telegram", "ChatBot.Web", "ChatBot.Wiping"];

    // Numbers and bytes of any kind can be a visitor's: ids are numbers, texts are bytes or letters.
    private static readonly Type[] Raw = [typeof(long), typeof(byte), typeof(char), typeof(Memory<byte>), typeof(Memory<char>)];

    // They live as long as the program: who refers to one of them has no copy of what it holds.
    private static readonly Type[] Stores = [typeof(VisitStore), typeof(ChatBudget), typeof(LaneDispatcher), typeof(UpdatePool), typeof(Transport), typeof(UpdatePoller), typeof(WipingMemoryPool)];

    // Nobody's.
    private static readonly Dictionary<string, string> Free = new()
    {
        ["ChatBot.Telegram.Api.SendPacer"] = "moments and a count of requests",
        ["ChatBot.Telegram.Webhook.WebhookSecret"] = "the host's own secret",
        ["ChatBot.Web.Requests.RequestGuard"] = "a count of requests",
        ["ChatBot.Wiping.RegisterWiper"] = "zeros",
        ["ChatBot.Dialog.Node"] = "what check and graph find, without a visitor",
    };

    private static readonly Type[] All = [.. typeof(Input).Assembly.GetTypes(), .. typeof(VisitStore).Assembly.GetTypes()];

    [Fact]
    public void The_table_is_what_the_code_says()
    {
        var table = string.Concat(All
            .SelectMany(type => type.GetCustomAttributes<HoldsAttribute>(inherit: false).Select(held => (type.FullName, Held: held)))
            .OrderBy(one => one.FullName, StringComparer.Ordinal)
            .Select(one => $"| `{one.FullName}` | {one.Held.What} | {one.Held.Why} | {one.Held.Where} | {one.Held.Until} |\n")
            .Prepend("| Type | What | Why | Where | Until |\n| --- | --- | --- | --- | --- |\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_HOLDS") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, "src/ChatBot/Cli/holds.md"), table);

        Assert.Equal(table, HoldsCommand.Table);
    }

    /// <summary>
    /// A rule that needs no judgement: a type of these folders with a field of a kind that can hold a visitor's id, text or
    /// address says so. Strings are left out: that no visitor's text becomes one is what the scans of memory are for.
    /// </summary>
    [Fact]
    public void Whatever_can_hold_something_of_a_visitors_says_so()
    {
        var silent = All
            .Where(type => Folders.Any(folder => $"{type.Namespace}.".StartsWith(folder + ".", StringComparison.Ordinal)) && !IsMadeByTheCompiler(type) && !type.IsEnum)
            .Where(type => !Says(type) && !Free.ContainsKey(type.FullName!))
            .SelectMany(type => type.GetFields(Fields).Where(field => !field.IsLiteral && KindsOf(field.FieldType).Any(CanHold)))
            .Select(field => $"{field.DeclaringType}.{field.Name}: {field.FieldType}");

        Assert.Equal("", string.Join('\n', silent));
    }

    [Fact]
    public void A_part_says_what_it_is_a_part_of()
    {
        var parts = All.Select(type => type.GetCustomAttribute<HeldInAttribute>(inherit: false)?.Whole).OfType<Type>().ToList();

        Assert.NotEmpty(parts);
        Assert.All(parts, whole => Assert.NotEmpty(whole.GetCustomAttributes<HoldsAttribute>(inherit: false)));
    }

    private static bool CanHold(Type kind) => Raw.Contains(kind) || (Says(kind) && !Stores.Contains(kind));

    private static bool Says(Type? type) => type is not null && type != typeof(object)
        && (type.IsDefined(typeof(HoldsAttribute), inherit: false) || type.IsDefined(typeof(HeldInAttribute), inherit: false)
            || Says(type.BaseType) || Says(type.DeclaringType));

    // The element of an array, and what a list, a stack or a task is of; SearchValues are letters to look for.
    private static IEnumerable<Type> KindsOf(Type type) => type.HasElementType
        ? KindsOf(type.GetElementType()!)
        : [type, .. type.IsGenericType && type.Name != "SearchValues`1" ? type.GetGenericArguments().SelectMany(KindsOf) : []];

    private static bool IsMadeByTheCompiler(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || (type.DeclaringType is { } outer && IsMadeByTheCompiler(outer));
}
