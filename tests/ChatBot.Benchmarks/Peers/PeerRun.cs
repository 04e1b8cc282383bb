using System.Diagnostics;
using ChatBot.Benchmarks.Peers.Api;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Benchmarks.Peers;

/// <summary>One program's turn: it is started anew for each server, warmed up, measured in the middle of its work, and counted.</summary>
internal sealed class PeerRun(PeersPlan plan, Peer peer, string pages)
{
    // Without an edit for so long, nothing more is expected.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private const double Calm = 0.05;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan CalmFor = TimeSpan.FromSeconds(4);

    /// <summary>Plays all of it.</summary>
    /// <exception cref="InvalidOperationException">The program ended, or taps were not answered as they have to be.</exception>
    public async Task<PeerFigures> PlayAsync()
    {
        var figures = await WithAsync(0, 0, isBrought: false, MeasureAsync);
        var polled = await WithAsync(plan.Delay, plan.PollDelay, isBrought: false, SaturateAsync);
        var brought = peer.Listens is null ? null : await WithAsync(plan.Delay, plan.PollDelay, isBrought: true, SaturateAsync);
        return figures with { Polled = polled.PerSecond, Brought = brought?.PerSecond };
    }

    private async Task<PeerFigures> WithAsync(int delay, int pollDelay, bool isBrought, Func<ApiProcess, PeerProcess, PeerFigures, Task<PeerFigures>> measure)
    {
        var port = isBrought ? FreePort.Find() : 0;
        using var api = await ApiProcess.StartAsync(plan, pages, delay, pollDelay, port);
        await api.SayAsync("tap");
        using var bot = PeerProcess.Start(isBrought ? peer.Listens!(api.Root, port) : peer.Polls(api.Root));
        var first = await WaitAsync(api, bot, figures => figures is { WithoutEdit: 0, WithoutAnswer: 0 }, "its first tap was not answered");
        await CalmDownAsync(bot);
        var figures = await measure(api, bot, new PeerFigures
        {
            FirstPoll = Stopwatch.GetElapsedTime(bot.Began, first.FirstPoll).TotalMilliseconds,
            FirstAnswer = Stopwatch.GetElapsedTime(bot.Began, first.FirstEdit).TotalMilliseconds,
        });
        await api.SayAsync("stop");
        var end = await WaitAsync(api, bot, figures => figures is { WithoutEdit: 0, WithoutAnswer: 0 }, "taps were not answered, or answered without their edit");
        return end.Faults.Count == 0 ? figures : throw Failed(string.Join("; ", end.Faults), bot);
    }

    // What a program does for itself after its start is no part of an update.
    private async Task CalmDownAsync(PeerProcess bot)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < LongestStart)
        {
            var cpu = ProcessTree.CpuOf(bot.Id);
            await Task.Delay(Look);
            if (ProcessTree.CpuOf(bot.Id) - cpu < Look * Calm)
                return;
        }

        throw Failed("it is busy although nobody taps; does it learn because its models are of other pages?", bot);
    }

    private async Task<PeerFigures> MeasureAsync(ApiProcess api, PeerProcess bot, PeerFigures figures)
    {
        await api.SayAsync($"rate {plan.Rate}");
        await Task.Delay(CalmFor);
        var calm = ProcessTree.MemoryOf(bot.Id);
        await api.SayAsync("stop");

        figures = await SaturateAsync(api, bot, figures);
        var loaded = ProcessTree.MemoryOf(bot.Id);
        await api.SayAsync("stop");
        await WaitAsync(api, bot, figures => figures.WithoutEdit == 0, "taps were not answered");

        await api.SayAsync($"rate {plan.Rate}");
        await Task.Delay(WarmUp);
        await api.SayAsync("mark");
        await Task.Delay(TimeSpan.FromSeconds(plan.Seconds));
        var open = await api.SayAsync("stop");
        if (open.Late > 0)
            throw Failed($"it could not keep up with {plan.Rate} taps a second: {open.Late} found every chat waiting", bot);

        return figures with { P50 = open.P50, P99 = open.P99, TapP50 = open.TapP50, TapP99 = open.TapP99, Calm = calm, Loaded = loaded };
    }

    private async Task<PeerFigures> SaturateAsync(ApiProcess api, PeerProcess bot, PeerFigures figures)
    {
        await api.SayAsync("eager");
        await Task.Delay(WarmUp);
        var began = await api.SayAsync("mark");
        var (cpu, serverCpu, idle) = (ProcessTree.CpuOf(bot.Id), ProcessTree.CpuOf(api.Id), ProcessTree.Idle());
        await Task.Delay(TimeSpan.FromSeconds(plan.Seconds));
        var end = await api.SayAsync("read");
        (cpu, serverCpu, idle) = (ProcessTree.CpuOf(bot.Id) - cpu, ProcessTree.CpuOf(api.Id) - serverCpu, ProcessTree.Idle() - idle);
        var (taps, time) = (end.Edited - began.Edited, Stopwatch.GetElapsedTime(began.At, end.At));
        if (taps == 0)
            throw Failed("no tap was answered", bot);

        return figures with
        {
            PerSecond = taps / time.TotalSeconds,
            Cpu = cpu.TotalMicroseconds / taps,
            ServerCpu = serverCpu.TotalMicroseconds / taps,
            Others = Math.Max(0, 1 - ((cpu + serverCpu + idle) / (time * Environment.ProcessorCount))),
        };
    }

    private async Task<ApiFigures> WaitAsync(ApiProcess api, PeerProcess bot, Predicate<ApiFigures> isThere, string otherwise)
    {
        var (progress, last) = (Stopwatch.GetTimestamp(), await api.SayAsync("read"));
        while (Stopwatch.GetElapsedTime(progress) < Patience && !bot.HasExited)
        {
            var figures = await api.SayAsync("read");
            if (isThere(figures))
                return figures;

            // Whoever takes one tap after another from a slow API has many still to take.
            progress = figures.Edited > last.Edited ? Stopwatch.GetTimestamp() : progress;
            last = figures;
            await Task.Delay(50);
        }

        throw Failed($"{otherwise} ({last.WithoutEdit} without an edit, {last.WithoutAnswer} without an answer)", bot);
    }

    private InvalidOperationException Failed(string why, PeerProcess bot) =>
        new($"{peer.Name}: {why}.{(bot.HasExited ? " It has ended." : "")}\n{bot.Said}");
}
