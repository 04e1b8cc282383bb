using System.Text.Json.Nodes;
using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Telegram.Rendering;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Handling;

/// <summary>Every button of every screen that taps reach, tapped over the fake; in the other languages every place that one leads to.</summary>
public sealed class EveryButtonTests
{
    public static TheoryData<string> Others => [.. Shipped.Book.Languages.Skip(1).Select(language => language.Code)];

    [Fact]
    public async Task Each_is_answered_edits_the_one_screen_and_has_home_back_language_and_hide()
    {
        var (tapped, places) = await WalkAllAsync(Shipped.Book.Default.Code, everyButton: true);

        Assert.True(tapped > places * 4, $"{tapped} taps on {places} screens");
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task In_the_other_languages_so_is_each_place(string language)
    {
        var (tapped, places) = await WalkAllAsync(language, everyButton: false);

        Assert.Equal(places, tapped);
    }

    private static async Task<(int Tapped, int Places)> WalkAllAsync(string language, bool everyButton)
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var nodes = Graph.Walk(Shipped.Trained, TimeProvider.System.GetUtcNow(), language);

        // Several visitors at once, each with a part of the states: as many chats as a busy evening has.
        var parts = nodes.Keys.Chunk((nodes.Count / 16) + 1).Select((states, i) => WalkAsync(server, 5600 + i, language, states, everyButton));
        var tapped = (await Task.WhenAll(parts)).Sum();

        Assert.Equal(0, server.Callbacks.Waiting);
        Assert.DoesNotContain(bot.Log.Lines, line => line.StartsWith("Warning Telegram: Refused", StringComparison.Ordinal));
        return (tapped, nodes.Count);
    }

    private static async Task<int> WalkAsync(FakeBotApi server, long id, string language, Address[] states, bool everyButton)
    {
        var visitor = new FakeVisitor(server, id, language);
        await visitor.TypeAsync("/start");
        var tapped = 0;
        foreach (var state in states)
        {
            await visitor.TapDataAsync(state.ToString());
            tapped++;
            if (state.Place is Place.Hidden)
            {
                Assert.Empty(visitor.Chat.Messages);
                await visitor.TypeAsync("/start");
                continue;
            }

            HasTheFixedRows(visitor.Screen!, state);
            foreach (var data in (everyButton ? visitor.Screen!.Buttons : []).Select(button => (string?)button["callback_data"]).OfType<string>().ToList())
            {
                await visitor.TapDataAsync(data);
                tapped++;
                if (data.EndsWith("/hidden", StringComparison.Ordinal))
                {
                    Assert.Empty(visitor.Chat.Messages);
                    await visitor.TypeAsync("/start");
                }
                else
                    Assert.Single(visitor.Chat.Messages);
            }
        }

        return tapped;
    }

    private static void HasTheFixedRows(FakeMessage screen, Address state)
    {
        var words = Shipped.Trained.Language(state.Language);
        var rows = screen.Rows.ToList();
        var shown = Machine.Show(Shipped.Trained, TimeProvider.System.GetUtcNow(), state);
        Assert.Equal([ScreenWriter.LabelOf(shown.Fixed[0][0]), words[UiText.Home]], rows[^2]);
        Assert.Equal([words[UiText.Language], words[UiText.Hide]], rows[^1]);
        Assert.Equal(state.At(new Place.Home()).ToString(), (string)((JsonObject)screen.Keyboard[^2]![1]!)["callback_data"]!);
        Assert.Contains(shown.Title, screen.Text, StringComparison.Ordinal);

        // What is looked for and where share a row.
        Assert.All(rows.SkipLast(shown.Chips.Count > 0 ? 3 : 2), row => Assert.Single(row));
    }
}
