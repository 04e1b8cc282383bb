using System.Globalization;

namespace ChatBot.Tests.Telegram.Load;

/// <summary>What became of everything that was sent.</summary>
internal sealed class LoadReport
{
    private readonly List<double> waits = [];

    public int Sent { get; set; }

    public int Messages { get; set; }

    public int Answered { get; set; }

    public int Overtaken { get; set; }

    /// <summary>Taps that were confirmed after 2 seconds, or taken singly after a start, and then killed.</summary>
    public int TapsKilled { get; set; }

    /// <summary>The same of messages.</summary>
    public int MessagesKilled { get; set; }

    /// <summary>What got no answer although nothing excuses that.</summary>
    public int TapsLost { get; set; }

    public int MessagesLost { get; set; }

    /// <summary>Answers to a message that was answered before, where a send had failed or the program was killed.</summary>
    public int Doubles { get; set; }

    /// <summary>The same where nothing explains it.</summary>
    public int DoublesUnexplained { get; set; }

    /// <summary>Pages that came back after a later one.</summary>
    public int Disordered { get; set; }

    /// <summary>What happened in the chats of what is unexplained.</summary>
    public List<string> Stories { get; } = [];

    public int Faults { get; set; }

    public int Kills { get; set; }

    public int Terminations { get; set; }

    /// <summary>The most new messages in any second, wherever it begins.</summary>
    public int MostSends { get; set; }

    public TimeSpan Took { get; set; }

    /// <summary>Resident memory, in MB, at moments worth a look.</summary>
    public List<(string When, long Megabytes)> Memory { get; } = [];

    public void AddWait(TimeSpan wait) => waits.Add(Math.Max(0, wait.TotalMilliseconds));

    /// <summary>How long an answer took without what the server ordered, in ms.</summary>
    /// <param name="share">0.99 = all but a hundredth took less.</param>
    public double Wait(double share)
    {
        waits.Sort();
        return waits.Count == 0 ? 0 : waits[(int)(share * (waits.Count - 1))];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {Sent} updates ({Messages} of them messages) in {Took.TotalSeconds:0} s, {Faults} faults, {Kills} kill -9, {Terminations} SIGTERM
        answered {Answered}, overtaken by a later tap {Overtaken}
        let go or taken singly, then killed: {TapsKilled} taps, {MessagesKilled} messages
        lost: {TapsLost} taps, {MessagesLost} messages
        answered twice: {Doubles} messages after a lost answer or a kill ({100.0 * Doubles / Math.Max(1, Sent):0.00} % of all), {DoublesUnexplained} without a reason
        out of order: {Disordered}
        wait without what the server ordered: median {Wait(0.5):0} ms, p99 {Wait(0.99):0} ms, longest {Wait(1):0} ms
        most new messages in a second: {MostSends}
        resident memory: {string.Join(", ", Memory.Select(one => $"{one.When} {one.Megabytes} MB"))}
        """);
}
