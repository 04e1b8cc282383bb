using System.Diagnostics;

namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>
/// Who taps. Each chat has one message, which is tapped again only when the last tap's edit has arrived; so that order inside a chat
/// can be judged from what is shown, and an answer that is missing, twice or for nobody is noticed.
/// </summary>
internal sealed class Visitors(IReadOnlyList<TapPage> pages, int chats, UpdateQueue updates)
{
    private const long FirstUpdate = 700_000_000;
    private const int MostFaults = 5;

    private readonly Lock gate = new();
    private readonly Tap?[] open = new Tap?[chats];
    private readonly int[] steps = new int[chats];
    private readonly HashSet<long> unanswered = [];
    private readonly Queue<int> idle = new(Enumerable.Range(0, chats));
    private readonly List<string> faults = [];
    private List<double> sinceHanded = [];
    private List<double> sinceMade = [];
    private long lastUpdate = FirstUpdate;
    private long firstEdit;
    private int edited;
    private int answered;
    private int late;
    private bool isEager;

    /// <summary>Whether a chat taps again as soon as it sees its screen.</summary>
    /// <param name="yes">Whether it does from now on.</param>
    public void BeEager(bool yes)
    {
        lock (gate)
        {
            isEager = yes;
            while (isEager && idle.TryDequeue(out var chat))
                Make(chat);
        }
    }

    /// <summary>Lets the chat tap that has waited longest; where all wait for the bot, the tap is counted as late and left out.</summary>
    public void TapOnce()
    {
        lock (gate)
        {
            if (idle.TryDequeue(out var chat))
                Make(chat);
            else
                late++;
        }
    }

    /// <summary>Notes an editMessageText.</summary>
    /// <param name="text">As it stands in the request.</param>
    /// <param name="arrived">When it arrived, in ticks of the stopwatch.</param>
    public void TakeEdit(long id, ReadOnlySpan<byte> text, long arrived)
    {
        lock (gate)
        {
            var chat = TapWriter.ChatOf(id);
            if (chat < 0 || chat >= open.Length || open[chat] is not { } tap)
            {
                Tell($"chat {id} was edited without a tap that waits for it");
                return;
            }

            if (!pages[tap.Page].IsShownIn(text))
                Tell($"chat {id} tapped {pages[tap.Page].Address} and was shown something else: out of order");

            edited++;
            firstEdit = firstEdit == 0 ? arrived : firstEdit;
            sinceHanded.Add(Stopwatch.GetElapsedTime(tap.Handed, arrived).TotalMilliseconds);
            sinceMade.Add(Stopwatch.GetElapsedTime(tap.Made, arrived).TotalMilliseconds);
            open[chat] = null;
            if (isEager)
                Make(chat);
            else
                idle.Enqueue(chat);
        }
    }

    /// <summary>Notes an answerCallbackQuery.</summary>
    public void TakeAnswer(long callback)
    {
        lock (gate)
        {
            if (unanswered.Remove(callback))
                answered++;
            else
                Tell($"tap {callback} was answered twice, or never made");
        }
    }

    /// <summary>Notes a method that nobody should have called.</summary>
    public void TakeOther(string method)
    {
        lock (gate)
            Tell($"{method} was called, where a tap is answered with one answerCallbackQuery and one editMessageText");
    }

    /// <summary>Begins to measure: what was measured before is gone.</summary>
    public void Mark()
    {
        lock (gate)
            (sinceHanded, sinceMade, late) = ([], [], 0);
    }

    /// <summary>Says what there is to say.</summary>
    public ApiFigures Read()
    {
        lock (gate)
        {
            sinceHanded.Sort();
            sinceMade.Sort();
            return new ApiFigures(Stopwatch.GetTimestamp(), updates.FirstPoll, firstEdit, edited, answered, open.Count(tap => tap is not null), unanswered.Count, late)
            {
                P50 = At(sinceHanded, 0.5),
                P99 = At(sinceHanded, 0.99),
                TapP50 = At(sinceMade, 0.5),
                TapP99 = At(sinceMade, 0.99),
                Faults = [.. faults],
            };
        }
    }

    /// <summary>Forgets what was wrong: for what the server asked itself, to be warm.</summary>
    public void Reset()
    {
        lock (gate)
            faults.Clear();
    }

    // In the lock, so that updates are queued in the order of their numbers.
    private void Make(int chat)
    {
        var page = (int)(((uint)steps[chat]++ + (uint)chat) % (uint)pages.Count);
        var id = ++lastUpdate;
        open[chat] = new Tap(id, chat, page, Stopwatch.GetTimestamp(), TapWriter.Write(id, chat, pages[page].Address));
        unanswered.Add(id);
        updates.Add(open[chat]!);
    }

    private void Tell(string fault)
    {
        if (faults.Count < MostFaults)
            faults.Add(fault);
    }

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? 0 : sorted[(int)((sorted.Count - 1) * part)];
}
