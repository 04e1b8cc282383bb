using System.Numerics;
using ChatBot.Storage;

namespace ChatBot.Matching.Features;

/// <summary>Finds the number of a hash among many: open addressing over an array that stays as it is.</summary>
internal sealed class FeatureTable
{
    private readonly Column<ulong> hashes;

    /// <param name="column">Hashes, each once; a hash's number is its position.</param>
    public FeatureTable(Column<ulong> column)
    {
        this.hashes = column;
        var hashes = column.Span;
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)hashes.Length * 2 + 1)];
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = Slot(hashes[i], slots.Length);
            while (slots[slot] != 0)
                slot = slot + 1 & slots.Length - 1;
            slots[slot] = i + 1;
        }
        Slots = slots;
    }

    /// <param name="hashes">Hashes, each once; a hash's number is its position.</param>
    /// <param name="slots">The <see cref="Slots"/> of a table of the same hashes.</param>
    public FeatureTable(Column<ulong> hashes, Column<int> slots) => (this.hashes, Slots) = (hashes, slots);

    public int Count => this.hashes.Length;

    /// <summary>Where each hash is looked for: its number and 1, or 0 where there is none.</summary>
    public Column<int> Slots { get; }

    /// <summary>Whether slots can be those of as many hashes: every number is one of them, and a search comes to an end.</summary>
    public static bool AreSlots(ReadOnlySpan<int> slots, int hashes)
    {
        var free = false;
        foreach (var slot in slots)
        {
            if ((uint)slot > (uint)hashes)
                return false;
            free |= slot == 0;
        }
        return free && BitOperations.IsPow2(slots.Length);
    }

    /// <summary>The number of a hash, or −1.</summary>
    public int Find(ulong hash)
    {
        var hashes = this.hashes.Span;
        var slots = Slots.Span;
        for (var slot = Slot(hash, slots.Length); slots[slot] != 0; slot = slot + 1 & slots.Length - 1)
            if (hashes[slots[slot] - 1] == hash)
                return slots[slot] - 1;
        return -1;
    }

    private static int Slot(ulong hash, int slots) => (int)(hash * 0x9E3779B97F4A7C15 >> 32) & slots - 1;
}
