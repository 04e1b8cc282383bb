using System.Text;
using System.Text.Json;
using FsCheck;

namespace ChatBot.Fuzz;

/// <summary>Something that reads what others wrote, and what it is fed.</summary>
internal abstract class FuzzTarget(string name)
{
    // Enough for a page, a table and a request; longer ones are for the tests of limits.
    private const int Size = 24;

    // Tuples have fields.
    private static readonly JsonSerializerOptions Shown = new() { IncludeFields = true };

    public string Name => name;

    /// <summary>A target that reads one kind of input.</summary>
    /// <param name="read">Reads an input; throws where it is read wrongly.</param>
    public static FuzzTarget Of<T>(string name, Gen<T> inputs, Action<T> read) => new Typed<T>(name, inputs, read);

    /// <summary>Readers of a batch of inputs, the same for the same seed.</summary>
    public abstract IReadOnlyList<Action> Batch(ulong seed, int count);

    /// <summary>An input of a batch, to be looked at.</summary>
    public abstract string Show(ulong seed, int count, int index);

    private sealed class Typed<T>(string name, Gen<T> inputs, Action<T> read) : FuzzTarget(name)
    {
        public override IReadOnlyList<Action> Batch(ulong seed, int count) => [.. Inputs(seed, count).Select(input => (Action)(() => read(input)))];

        public override string Show(ulong seed, int count, int index) => JsonSerializer.Serialize(
            Inputs(seed, count)[index] switch { byte[] bytes => Encoding.Latin1.GetString(bytes), var other => (object?)other }, Shown);

        private T[] Inputs(ulong seed, int count) => FsCheck.FSharp.Gen.Sample(new Rnd(seed), Size, count, inputs);
    }
}
