using System.Diagnostics;
using System.Globalization;
using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Telegram.Rendering;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;

namespace ChatBot.Benchmarks.Growth;

/// <summary>What a tap costs between its bytes and the bytes of its edit: the time of the fastest of several loops, and what is allocated.</summary>
/// <param name="Step">Reading the address and taking the step, in nanoseconds.</param>
/// <param name="StepBytes">What that allocates.</param>
/// <param name="Screen">Writing the screen, in nanoseconds.</param>
/// <param name="ScreenBytes">What that allocates.</param>
internal sealed record TapCost(double Step, double StepBytes, double Screen, double ScreenBytes)
{
    // The machine may be busy with other things. A loop of a few milliseconds fits into a processor's turn, and the fastest says most.
    private const int Loops = 60;
    private const int Taps = 500;

    private static readonly DateTimeOffset Moment = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Measures taps on addresses, one after another.</summary>
    public static TapCost Of(Book book, string[] addresses)
    {
        var screens = addresses.Select(address => StepTo(book, address)).ToArray();
        var (step, stepBytes) = Fastest(i => GC.KeepAlive(StepTo(book, addresses[i % addresses.Length])));
        var (screen, screenBytes) = Fastest(i => Write(screens[i % screens.Length]));
        return new TapCost(step, stepBytes, screen, screenBytes);
    }

    /// <summary>The fastest loop's time for one, in nanoseconds, and the bytes that one allocates.</summary>
    /// <param name="work">What is measured; it is told how often it was done before.</param>
    public static (double Nanoseconds, double Bytes) Fastest(Action<int> work)
    {
        var best = double.PositiveInfinity;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var loop = 0; loop < Loops; loop++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < Taps; i++)
                work((loop * Taps) + i);

            best = Math.Min(best, watch.Elapsed.TotalNanoseconds / Taps);
        }

        return (best, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(Loops * Taps));
    }

    /// <summary>The heading of a table of these.</summary>
    /// <param name="of">What grows.</param>
    public static string Heading(string of) => $"| {of} | step ns | B | screen ns | B |";

    /// <summary>The line under it.</summary>
    public const string Rule = "| --- | --- | --- | --- | --- |";

    /// <summary>A line of such a table.</summary>
    public string Line(int of) => string.Create(CultureInfo.InvariantCulture, $"| {of:N0} | {Step:N0} | {StepBytes:N0} | {Screen:N0} | {ScreenBytes:N0} |");

    private static Screen StepTo(Book book, string address)
    {
        var (place, exact) = AddressReader.Read(book, address);
        return exact
            ? Machine.Step(book, Moment, new Input.Chose(place, exact)).Screen
            : throw new InvalidOperationException($"{address} is not in the book");
    }

    private static void Write(Screen screen)
    {
        using var body = WipingBuffer.Rent();
        body.Raw("{\"chat_id\":1"u8);
        ScreenWriter.Write(body, screen);
    }
}
