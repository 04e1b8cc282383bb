using BenchmarkDotNet.Attributes;
using ChatBot.Dialog;
using ChatBot.Telegram.Rendering;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;

namespace ChatBot.Benchmarks.Micro;

/// <summary>From the address behind a button to the bytes of the edit, on the shipped book.</summary>
[MemoryDiagnoser]
public class TapBenchmarks
{
    private Address address = new("en", null, new Place.Home());
    private Screen? screen;

    /// <summary>What the button says.</summary>
    [Params("en/home", "en/rights/firewall", "en-at/find/any/health")]
    public string Button { get; set; } = "";

    /// <summary>Reads the book.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        address = ReadAddress() is { } read && AddressReader.Read(Shipped.Book, Button).Exact
            ? read
            : throw new InvalidOperationException($"{Button} is not in the shipped book");
        screen = Step();
    }

    /// <summary>The address, against the book.</summary>
    [Benchmark]
    public Address ReadAddress() => AddressReader.Read(Shipped.Book, Button).Address;

    /// <summary>The state machine.</summary>
    [Benchmark]
    public Screen Step() => Machine.Step(Shipped.Book, Shipped.Moment, new Input.Chose(address)).Screen;

    /// <summary>The screen as the fields of editMessageText.</summary>
    [Benchmark]
    public int WriteScreen()
    {
        using var body = WipingBuffer.Rent();
        body.Raw("{\"chat_id\":6000000"u8);
        ScreenWriter.Write(body, screen!);
        return body.Length;
    }
}
