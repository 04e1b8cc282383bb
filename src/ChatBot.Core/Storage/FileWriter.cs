using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Storage;

/// <summary>Writes numbers, texts and arrays, little-endian, and their checksum at the end.</summary>
internal sealed class FileWriter(IBufferWriter<byte> to)
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Number(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        Bytes(bytes);
    }

    public void Real(float value) => Number(BitConverter.SingleToInt32Bits(value));

    public void Text(string text) => Array<byte>(Encoding.UTF8.GetBytes(text));

    /// <summary>The length, then the values as they lie in memory: every machine .NET 10 runs on is little-endian.</summary>
    public void Array<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        Number(values.Length);
        Bytes(MemoryMarshal.AsBytes(values));
    }

    public void Checksum() => to.Write(hash.GetHashAndReset());

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        to.Write(bytes);
    }
}
