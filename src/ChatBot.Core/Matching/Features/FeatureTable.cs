using System.Numerics;

namespace ChatBot.Matching.Features;

/// <summary>Finds the number of a hash among many: open addressing over an array that stays as it is.</summary>
internal sealed class FeatureTable
{
    private readonly ulong[] hashes;
    private readonly int[] slots;

    /// <param name="hashes">Hashes, each once; a hash's number is its position.</param>
    public FeatureTable(ulong[] hashes)
    {
        this.hashes = hashes;
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)hashes.Length * 2 + 1)];
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = Slot(hashes[i]);
            while (slots[slot] != 0)
                slot = slot + 1 & slots.Length - 1;
            slots[slot] = i + 1;
        }
    }

    public int Count => this.hashes.Length;

    /// <summary>The number of a hash, or −1.</summary>
    public int Find(ulong hash)
    {
        for (var slot = Slot(hash); slots[slot] != 0; slot = slot + 1 & slots.Length - 1)
            if (hashes[slots[slot] - 1] == hash)
                return slots[slot] - 1;
        return -1;
    }

    private int Slot(ulong hash) => (int)(hash * 0x9E3779B97F4A7C15 >> 32) & slots.Length - 1;
}
