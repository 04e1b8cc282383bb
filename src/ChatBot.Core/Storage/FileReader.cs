using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Storage;

/// <summary>
/// Reads what <see cref="FileWriter"/> wrote. It never throws and never makes room for more than the file still has: what does not fit gives
/// nothing, and from then on everything does.
/// </summary>
internal ref struct FileReader
{
    private readonly ReadOnlyMemory<byte> whole;
    private ReadOnlySpan<byte> rest;

    public FileReader(ReadOnlyMemory<byte> from)
    {
        whole = from;
        rest = from.Span;
        IsSound = true;
    }

    /// <summary>What stands before the checksum at the end of a file (<see cref="FileWriter.Checksum"/>).</summary>
    /// <returns>The content; null where the checksum is another's.</returns>
    public static ReadOnlyMemory<byte>? FindContent(ReadOnlyMemory<byte> file)
    {
        if (file.Length < SHA256.HashSizeInBytes)
            return null;

        var content = file[..^SHA256.HashSizeInBytes];
        return SHA256.HashData(content.Span).AsSpan().SequenceEqual(file.Span[content.Length..]) ? content : null;
    }

    /// <summary>Whether everything read so far was there, and in the bounds asked for.</summary>
    public bool IsSound { get; private set; }

    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>A number between the bounds, both included; the lower one where it is not.</summary>
    public int Number(int least, int most)
    {
        var bytes = Take(sizeof(int));
        var value = bytes.IsEmpty ? least : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        return Demand(value >= least && value <= most) ? value : least;
    }

    /// <summary>A finite number.</summary>
    public float Real()
    {
        var value = BitConverter.Int32BitsToSingle(Number(int.MinValue, int.MaxValue));
        return Demand(float.IsFinite(value)) ? value : 0;
    }

    public string Text() => Encoding.UTF8.GetString(Array<byte>());

    public T[] Array<T>() where T : unmanaged
    {
        var count = Number(0, int.MaxValue);
        var bytes = Take((long)count * Unsafe.SizeOf<T>());
        return MemoryMarshal.Cast<byte, T>(bytes).ToArray();
    }

    /// <summary>An array of bytes that is passed over, and may be looked at later.</summary>
    public ReadOnlyMemory<byte> Block() => Block(Number(0, int.MaxValue));

    /// <summary>An array that stays in the file.</summary>
    public Column<T> Column<T>() where T : unmanaged => new(Block((long)Number(0, int.MaxValue) * Unsafe.SizeOf<T>()));

    /// <summary>The same of as many values as must be.</summary>
    public Column<T> Column<T>(int count) where T : unmanaged
    {
        var column = Column<T>();
        return Demand(column.Length == count) ? column : new T[count];
    }

    /// <summary>An array of as many values as must be.</summary>
    public T[] Array<T>(int count) where T : unmanaged
    {
        var values = Array<T>();
        return Demand(values.Length == count) ? values : new T[count];
    }

    /// <summary>Where the parts of something begin: rising from 0, one more than there are parts, the last at its end.</summary>
    public Column<int> Starts(int parts, int end)
    {
        var column = Column<int>(parts + 1);
        var starts = column.Span;
        var isRising = starts[0] == 0 && starts[^1] == end;
        for (var i = 0; i < parts; i++)
            isRising &= starts[i] <= starts[i + 1];
        return Demand(isRising) ? column : new int[parts + 1];
    }

    /// <summary>Notes that the file is unsound where something does not hold.</summary>
    public bool Demand(bool holds)
    {
        IsSound &= holds;
        return IsSound;
    }

    private ReadOnlyMemory<byte> Block(long count)
    {
        var length = Take(count).Length;
        return whole.Slice(whole.Length - rest.Length - length, length);
    }

    private ReadOnlySpan<byte> Take(long count)
    {
        if (!Demand(count <= rest.Length))
            return [];
        var taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }
}
