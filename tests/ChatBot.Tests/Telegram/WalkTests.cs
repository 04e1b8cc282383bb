using ChatBot.Books;
using ChatBot.Dialog;
using ChatBot.Dialog.Walks;
using ChatBot.Tests.Telegram.Fake;
using ChatBot.Tests.Telegram.Handling;

namespace ChatBot.Tests.Telegram;

/// <summary>The shipped walks, played by a visitor with a phone.</summary>
public sealed class WalkTests
{
    public static TheoryData<string> Walks =>
        [.. WalkFiles.Read([Path.Combine(Repository.Root, "dialogs")]).Select(read => Path.GetFileName(read.Walk.File))];

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task A_walk_stays_true_on_Telegram(string file)
    {
        var walk = WalkFiles.Read([Path.Combine(Repository.Root, "dialogs")]).Select(read => read.Walk).First(one => Path.GetFileName(one.File) == file);
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var language = walk.Steps[0].Text.StartsWith("language ", StringComparison.Ordinal) ? walk.Steps[0].Text[9..] : null;
        var visitor = new FakeVisitor(server, 5501, language);

        foreach (var step in walk.Steps)
        {
            if (step.IsAction)
                await ActAsync(visitor, step);
            else
                Check(visitor, step);
        }
    }

    private static async Task ActAsync(FakeVisitor visitor, WalkStep step)
    {
        switch (step.Deed)
        {
            case WalkDeed.Start:
                await visitor.TypeAsync(step.Text.Contains(' ', StringComparison.Ordinal) ? "/start" : $"/start {step.Text}".TrimEnd());
                break;
            case WalkDeed.Tap:
                await visitor.TapAsync(step.Text);
                break;
            case WalkDeed.Command:
                await visitor.TypeAsync("/" + step.Text);
                break;
            case WalkDeed.Type:
                await visitor.TypeAsync(step.Text);
                break;
            default:
                await HideHandlerTests.PhotoAsync(visitor);
                break;
        }
    }

    // A chat doesn't show its address: the title of that state's screen stands for it, and an empty chat for the hidden one.
    private static void Check(FakeVisitor visitor, WalkStep step)
    {
        if (step.Deed == WalkDeed.At)
        {
            var address = AddressReader.Read(Shipped.Trained, step.Text).Address;
            if (address.Place is Place.Hidden)
                Assert.Empty(visitor.Chat.Messages);
            else
                Assert.Contains(Machine.Show(Shipped.Trained, TimeProvider.System.GetUtcNow(), address).Title, visitor.Screen!.Text, StringComparison.Ordinal);

            return;
        }

        var screen = visitor.Screen!;
        var view = new WalkView(null, screen.Text.Split('\n')[2], screen.Text, [.. screen.Rows.SelectMany(row => row)]);
        Assert.True(step.Check(view) is null, $"line {step.Line}: {step.Check(view)}");
    }
}
