using System.Collections.Concurrent;

namespace ChatBot.Wiping;

/// <summary>
/// Pinned arrays to be used again, overwritten when they are given back. Kept by size: on one shelf each array would be, in
/// time, the one that a long answer makes longer (measured: 500 chats at full load for half a minute, 180 MB in all; with this 75).
/// </summary>
[HeldIn(typeof(WipingBuffer))]
internal static class PinnedArrays
{
    // Most requests and answers fit the first, most pages the second; the last is for a poll with a hundred long messages.
    private static readonly Shelf[] Shelves =
        [new(8 * 1024, 1024), new(16 * 1024, 256), new(32 * 1024, 32), new(64 * 1024, 16), new(128 * 1024, 8), new(256 * 1024, 4)];

    /// <summary>An array of at least so many bytes.</summary>
    public static byte[] Rent(int least)
    {
        foreach (var shelf in Shelves)
        {
            if (least <= shelf.Size)
                return shelf.Take();
        }

        // Rare, and not worth keeping.
        return Allocate(least);
    }

    /// <summary>Overwrites an array, and leaves it to others.</summary>
    public static void Return(byte[] array)
    {
        array.AsSpan().Clear();
        foreach (var shelf in Shelves)
        {
            if (array.Length == shelf.Size)
                shelf.Put(array);
        }
    }

    // So that the garbage collector leaves no copy behind when it moves things.
    private static byte[] Allocate(int size) => GC.AllocateUninitializedArray<byte>(size, pinned: true);

    private sealed class Shelf(int size, int most)
    {
        private readonly ConcurrentBag<byte[]> arrays = [];

        // Counted here, because a bag stops all who use it to count itself.
        private int kept;

        public int Size => size;

        public byte[] Take()
        {
            if (!arrays.TryTake(out var array))
                return Allocate(size);

            Interlocked.Decrement(ref kept);
            return array;
        }

        public void Put(byte[] array)
        {
            if (Interlocked.Increment(ref kept) <= most)
                arrays.Add(array);
            else
                Interlocked.Decrement(ref kept);
        }
    }
}
