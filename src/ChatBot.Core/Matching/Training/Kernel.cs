using System.Numerics;
using System.Runtime.InteropServices;

namespace ChatBot.Matching.Training;

/// <summary>
/// How alike each example is to every row, between 0 and 1: the inner products training needs, in 16 bits each. Symmetric over the examples.
/// It is only there during training: 22 MB for 3,300 examples.
/// </summary>
internal sealed class Kernel(int examples)
{
    private const float One = ushort.MaxValue;

    private readonly ushort[][] rows = new ushort[examples][];

    public int Examples => examples;

    /// <summary>
    /// The likeness used: more than in proportion, so that a near example counts for more than many far ones. A polynomial kernel, so what is
    /// learned with it is still a sum over examples.
    /// </summary>
    /// <param name="likeness">The cosine of two texts.</param>
    public static float Of(float likeness) => likeness * (1 + Tuning.Bend * likeness) / (1 + Tuning.Bend);

    public void Set(int example, ReadOnlySpan<float> likeness)
    {
        var row = rows[example] = new ushort[likeness.Length];
        for (var i = 0; i < row.Length; i++)
            row[i] = (ushort)(Math.Clamp(Of(likeness[i]), 0, 1) * One + 0.5f);
    }

    public float At(int example, int row) => rows[example][row] / One;

    /// <summary>How alike some of the examples are to each other.</summary>
    /// <param name="examples">Which, in the order that the new one has them.</param>
    public Kernel Among(List<int> examples)
    {
        var among = new Kernel(examples.Count);
        for (var i = 0; i < examples.Count; i++)
        {
            var (from, to) = (rows[examples[i]], among.rows[i] = new ushort[examples.Count]);
            for (var j = 0; j < to.Length; j++)
                to[j] = from[examples[j]];
        }
        return among;
    }

    /// <summary>Adds an example's likeness to all examples to what is there.</summary>
    public void AddTo(Span<float> sums, int example, float times)
    {
        var row = rows[example].AsSpan(0, sums.Length);
        var scale = times / One;
        var from = MemoryMarshal.Cast<ushort, Vector<ushort>>(row);
        var to = MemoryMarshal.Cast<float, Vector<float>>(sums);
        for (var i = 0; i < from.Length && (2 * i) + 1 < to.Length; i++)
        {
            Vector.Widen(from[i], out var low, out var high);
            to[2 * i] += Vector.ConvertToSingle(Vector.AsVectorInt32(low)) * scale;
            to[(2 * i) + 1] += Vector.ConvertToSingle(Vector.AsVectorInt32(high)) * scale;
        }
        for (var i = from.Length * Vector<ushort>.Count; i < sums.Length; i++)
            sums[i] += row[i] * scale;
    }
}
