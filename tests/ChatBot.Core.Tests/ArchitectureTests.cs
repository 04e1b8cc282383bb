using System.Reflection;
using System.Text.RegularExpressions;
using ChatBot.Dialog;
using NetArchTest.Rules;

namespace ChatBot.Tests;

/// <summary>Who knows whom in the core: each layer knows only those below it, so that no circle comes back.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Core = typeof(Machine).Assembly;

    // From the top. A line is a layer: namespaces with all that is below them, or types by their whole name.
    private static readonly string[][] Namespaces =
    [
        ["ChatBot.Compiling"],
        ["ChatBot.Dialog"],
        ["ChatBot.Content", "ChatBot.Listings"],
        ["ChatBot.Matching", "ChatBot.Text"],
        ["ChatBot.Storage"],
    ];

    private static readonly string[][] Dialog =
    [
        ["ChatBot.Dialog.Walks", "ChatBot.Dialog.Graph"],
        ["ChatBot.Dialog.Machine"],
        ["ChatBot.Dialog.DialogMachine"],
        ["ChatBot.Dialog.QuestionAnswerer", "ChatBot.Dialog.DirectoryAnswerer"],
        ["ChatBot.Dialog.ScreenComposer"],
        ["ChatBot.Dialog.Screens"],
        ["ChatBot.Dialog.Navigation", "ChatBot.Dialog.Notices"],
        ["ChatBot.Dialog.Choices"],
        ["ChatBot.Dialog.Place", "ChatBot.Dialog.Address", "ChatBot.Dialog.AddressReader", "ChatBot.Dialog.PlaceReader", "ChatBot.Dialog.FindReader"],
    ];

    [Fact]
    public void A_part_of_the_core_knows_only_those_below_it() => Assert.Empty(Upward(Namespaces));

    [Fact]
    public void Machine_answerers_composer_screens_and_navigation_know_each_other_one_way() => Assert.Empty(Upward(Dialog));

    [Fact]
    public void Every_namespace_of_the_core_has_its_layer()
    {
        var layers = Namespaces.SelectMany(layer => layer).ToList();

        Assert.All(Core.GetTypes().Where(type => type.Namespace is { } name && name.StartsWith("ChatBot.", StringComparison.Ordinal)),
            type => Assert.Contains(layers, layer => Lies(type.Namespace!, layer)));
    }

    private static List<string> Upward(string[][] layers)
    {
        var wrong = new List<string>();
        for (var i = 1; i < layers.Length; i++)
        {
            var above = layers[..i].SelectMany(layer => layer).ToArray();
            foreach (var part in layers[i])
            {
                var named = Types.InAssembly(Core).That().ResideInNamespaceMatching($"^{Regex.Escape(part)}(\\.|$)")
                    .Or().HaveNameMatching($"^{Regex.Escape(part[(part.LastIndexOf('.') + 1)..])}$");
                wrong.AddRange((named.ShouldNot().HaveDependencyOnAny(above).GetResult().FailingTypeNames ?? []).Select(type => $"{type} knows a part above {part}"));
            }
        }

        return wrong;
    }

    private static bool Lies(string name, string layer) => name == layer || name.StartsWith(layer + ".", StringComparison.Ordinal);
}
