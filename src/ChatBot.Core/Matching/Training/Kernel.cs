using System.Numerics;

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

    /// <summary>Adds an example's likeness to all examples to what is there.</summary>
    public void AddTo(Span<float> sums, int example, float times)
    {
        var row = rows[example].AsSpan(0, sums.Length);
        var scale = times / One;
        var i = 0;
        for (var width = Vector<ushort>.Count; i <= sums.Length - width; i += width)
        {
            Vector.Widen(new Vector<ushort>(row[i..]), out var low, out var high);
            Add(sums[i..], low, scale);
            Add(sums[(i + Vector<float>.Count)..], high, scale);
        }
        for (; i < sums.Length; i++)
            sums[i] += row[i] * scale;
    }

    private static void Add(Span<float> sums, Vector<uint> values, float scale) =>
        (new Vector<float>(sums) + Vector.ConvertToSingle(Vector.AsVectorInt32(values)) * scale).CopyTo(sums);
}
