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
    public async Task RunAsync(int first, int count)
    {
        for (var number = first; number < first + count; number++)
            await VisitAsync(number);
    }

    /// <summary>Visits side by side.</summary>
    public Task RunAsync(int first, int count, int lanes) =>
        Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => RunAsync(first + (lane * count / lanes), count / lanes)));

    private async Task VisitAsync(int number)
    {
        var id = Canaries.FirstVisitor + number;
        var visitor = new FakeVisitor(server, id, Canaries.Language);
        switch (number % 20)
        {
            case 0:
                await AnswersAsync(() => visitor.TypeAsync("/start"));
                await AnswersAsync(() => visitor.TapDataAsync("en/definitions"));
                await AnswersAsync(() => visitor.TapDataAsync("en/hidden"));
                break;
            case 1:
                await AnswersAsync(() => visitor.TypeAsync("/start"));
                await AnswersAsync(() => visitor.TapDataAsync("en/languages/definitions"));
                break;
            case 2:
                visitor.SendPhoto();
                await AnswersAsync(() => Until.TrueAsync(() => visitor.Screen is not null));
                break;
            case 3:
                visitor.SendContact();
                await AnswersAsync(() => Until.TrueAsync(() => visitor.Screen is not null));
                break;
            case 4:
                await AnswersAsync(() => visitor.TypeAsync("/language"));
                await AnswersAsync(() => visitor.TypeAsync("Back"));
                break;
            case 5 when number % 100 == 5:
                server.Faults.Add("sendMessage", FakeError.TooMany(1), chat: id);
                await AnswersAsync(() => visitor.TypeAsync(Question(number)));
                break;
            case 6:
                await SilentAsync(visitor, number, FakeError.Blocked, id);
                break;
            case 7:
                await SilentAsync(visitor, number, new FakeError(500, "Internal Server Error: " + Question(number)), id);
                break;
            case 8:
                await SilentAsync(visitor, number, Fault.ResetBefore, id);
                break;
            case 9:
                await SilentAsync(visitor, number, Fault.CutAnswer, id);
                break;
            case 10:
                await AnswersAsync(() => visitor.TypeAsync("/start"));
                server.Faults.Add("editMessageText", Fault.CutAnswer, chat: id);
                await AnswersAsync(() => visitor.TapDataAsync("en/rights"));
                break;
            case 11 when number % 100 == 11:
                server.Faults.Add("getUpdates", Fault.CutAnswer);
                await AnswersAsync(() => visitor.TypeAsync(Question(number)));
                break;
            case 12:
                await AnswersAsync(() => visitor.TypeAsync("/find " + Question(number)));
                break;
            case 14:
                await AnswersAsync(() => visitor.TypeAsync("/find"));
                await AnswersAsync(() => visitor.TapDataAsync("en-at/find/any/health"));
                await AnswersAsync(() => visitor.TypeAsync($"clinic in vienna {Canaries.Typed[number % Canaries.Typed.Length].Word}"));
                break;
            case 15:
                await AnswersAsync(() => visitor.TypeAsync($"clinic in vienna {Canaries.Typed[number % Canaries.Typed.Length].Word}"));
                break;
            case 18:
                await AnswersAsync(() => visitor.TypeAsync("/start"));
                await AnswersAsync(() => visitor.TapDataAsync("en/countries/definitions"));
                await AnswersAsync(() => visitor.TypeAsync(WordOf(number)));
                await AnswersAsync(() => visitor.TypeAsync($"fr{WordOf(number)}"));
                break;
            case 19:
                await AnswersAsync(() => visitor.TypeAsync("/start"));
                await AnswersAsync(() => visitor.TypeAsync($"hello {WordOf(number)}"));
                await AnswersAsync(() => visitor.TypeAsync($"hide {WordOf(number)}"));
                await AnswersAsync(() => visitor.TypeAsync($"help me {WordOf(number)}"));
                await AnswersAsync(() => visitor.TypeAsync($"who can mend my net {WordOf(number)}"));
                break;
            case 16:
                await SilentAsync(visitor, number, FakeError.Migrated(id), id);
                break;
            case 17:
                await SilentAsync(visitor, number, FakeError.Quoting(visitor.Chat, Question(number)), id);
                break;
            default:
                await AnswersAsync(() => visitor.TypeAsync(Question(number)));
                break;
        }
    }

    private static string WordOf(int number) => Canaries.Typed[number % Canaries.Typed.Length].Word;

    private static string Question(int number)
    {
        var (word, sentence) = Canaries.Typed[number % Canaries.Typed.Length];
        return string.Format(CultureInfo.InvariantCulture, sentence, word + word);
    }

    private async Task AnswersAsync(Func<Task> visit)
    {
        Interlocked.Increment(ref expected);
        await visit();
        Interlocked.Increment(ref answered);
    }

    // A fault after which a screen is not sent again: whether it arrived is not known, or it can't.
    private async Task SilentAsync(FakeVisitor visitor, int number, object fault, long id)
    {
        server.Faults.Add("sendMessage", fault, chat: id);
        visitor.Send(("text", Question(number)));
        await Until.TrueAsync(() => !server.Faults.IsWaiting("sendMessage", id));
    }
}
