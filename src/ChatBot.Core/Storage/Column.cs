using System.Runtime.InteropServices;

namespace ChatBot.Storage;

/// <summary>
/// Many numbers that never change: an array, or where they lie in a file. Those of a mapped file take no memory of their own, and the kernel
/// reads them when somebody looks.
/// </summary>
internal readonly struct Column<T> where T : unmanaged
{
    private readonly T[]? values;
    private readonly ReadOnlyMemory<byte> bytes;

    /// <summary>Numbers in memory.</summary>
    public Column(T[] values) => this.values = values;

    /// <summary>Numbers as they lie in a file: little-endian, as on every machine .NET 10 runs on.</summary>
    public Column(ReadOnlyMemory<byte> bytes) => this.bytes = bytes;

    /// <summary>The numbers; ask once for a loop.</summary>
    public ReadOnlySpan<T> Span => values is null ? MemoryMarshal.Cast<byte, T>(bytes.Span) : values;

    public int Length => Span.Length;

    public T this[int index] => Span[index];

    public static implicit operator Column<T>(T[] values) => new(values);
}
