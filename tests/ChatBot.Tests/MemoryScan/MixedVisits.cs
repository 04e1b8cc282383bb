using System.Globalization;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.MemoryScan;

/// <summary>
/// Short visits of all kinds, each of another visitor. What goes wrong on the way is chosen so that it is known whether an
/// answer arrives: <see cref="Expected"/> counts those, <see cref="Answered"/> those that came.
/// </summary>
internal sealed class MixedVisits(FakeBotApi server)
{
    private int expected;
    private int answered;

    public int Expected => expected;

    public int Answered => answered;

    /// <summary>Visits one after another.</summary>
    public async Task Run(int first, int count)
    {
        for (var number = first; number < first + count; number++)
            await Visit(number);
    }

    /// <summary>Visits side by side.</summary>
    public Task Run(int first, int count, int lanes) =>
        Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => Run(first + (lane * count / lanes), count / lanes)));

    private async Task Visit(int number)
    {
        var id = Canaries.FirstVisitor + number;
        var visitor = new FakeVisitor(server, id, Canaries.Language);
        switch (number % 20)
        {
            case 0:
                await Answers(() => visitor.Type("/start"));
                await Answers(() => visitor.TapData("en/definitions"));
                await Answers(() => visitor.TapData("en/hidden"));
                break;
            case 1:
                await Answers(() => visitor.Type("/start"));
                await Answers(() => visitor.TapData("en/languages/definitions"));
                break;
            case 2:
                visitor.SendPhoto();
                await Answers(() => Until.True(() => visitor.Screen is not null));
                break;
            case 3:
                visitor.SendContact();
                await Answers(() => Until.True(() => visitor.Screen is not null));
                break;
            case 4:
                await Answers(() => visitor.Type("/language"));
                break;
            case 5 when number % 100 == 5:
                server.Faults.Add("sendMessage", FakeError.TooMany(1), chat: id);
                await Answers(() => visitor.Type(Question(number)));
                break;
            case 6:
                await Silent(visitor, number, FakeError.Blocked, id);
                break;
            case 7:
                await Silent(visitor, number, new FakeError(500, "Internal Server Error: " + Question(number)), id);
                break;
            case 8:
                await Silent(visitor, number, Fault.ResetBefore, id);
                break;
            case 9:
                await Silent(visitor, number, Fault.CutAnswer, id);
                break;
            case 10:
                await Answers(() => visitor.Type("/start"));
                server.Faults.Add("editMessageText", Fault.CutAnswer, chat: id);
                await Answers(() => visitor.TapData("en/rights"));
                break;
            case 11 when number % 100 == 11:
                server.Faults.Add("getUpdates", Fault.CutAnswer);
                await Answers(() => visitor.Type(Question(number)));
                break;
            case 12:
                await Answers(() => visitor.Type("/find " + Question(number)));
                break;
            case 14:
                await Answers(() => visitor.Type("/find"));
                await Answers(() => visitor.TapData("en-at/find/any/health"));
                await Answers(() => visitor.Type($"clinic in vienna {Canaries.Typed[number % Canaries.Typed.Length].Word}"));
                break;
            case 15:
                await Answers(() => visitor.Type($"clinic in vienna {Canaries.Typed[number % Canaries.Typed.Length].Word}"));
                break;
            default:
                await Answers(() => visitor.Type(Question(number)));
                break;
        }
    }

    private static string Question(int number)
    {
        var (word, sentence) = Canaries.Typed[number % Canaries.Typed.Length];
        return string.Format(CultureInfo.InvariantCulture, sentence, word + word);
    }

    private async Task Answers(Func<Task> visit)
    {
        Interlocked.Increment(ref expected);
        await visit();
        Interlocked.Increment(ref answered);
    }

    // A fault after which a screen is not sent again: whether it arrived is not known, or it can't.
    private async Task Silent(FakeVisitor visitor, int number, object fault, long id)
    {
        server.Faults.Add("sendMessage", fault, chat: id);
        visitor.Send(("text", Question(number)));
        await Until.True(() => !server.Faults.IsWaiting("sendMessage", id));
    }
}
