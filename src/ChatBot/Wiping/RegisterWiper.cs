using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ChatBot.Wiping;

/// <summary>
/// Overwrites a thread's vector registers. The C library copies memory through them, and some keep up to 64 bytes of what was
/// copied until something else needs them (glibc's memmove on AVX-512: zmm16 and up, which nothing else touches for minutes).
/// Whenever the runtime interrupts the thread for a garbage collection, the kernel writes all of them to its stack (measured: ids and
/// names there after 5 of 120 times 50 visits at once).
/// </summary>
internal static unsafe class RegisterWiper
{
    // As many as a processor has, of the widest.
    private const int Registers = 32;
    private const int Widest = 64;

    private static readonly byte[] Zeros = GC.AllocateArray<byte>(Registers * Widest, pinned: true);

    /// <summary>Overwrites all of them with zeros.</summary>
    public static void Wipe()
    {
        var zeros = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(Zeros));
        if (Avx512F.IsSupported)
            Fill((Vector512<byte>*)zeros);
        else if (Avx.IsSupported)
            Fill((Vector256<byte>*)zeros);
        else
            Fill((Vector128<byte>*)zeros);
    }

    // All 32 are needed at the same time, so that the compiler has to use every register there is. Not in its first, quick
    // version of the method, where it keeps them on the stack.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Fill<T>(T* zeros)
        where T : unmanaged
    {
        T v0 = zeros[0], v1 = zeros[1], v2 = zeros[2], v3 = zeros[3], v4 = zeros[4], v5 = zeros[5], v6 = zeros[6], v7 = zeros[7];
        T v8 = zeros[8], v9 = zeros[9], v10 = zeros[10], v11 = zeros[11], v12 = zeros[12], v13 = zeros[13], v14 = zeros[14], v15 = zeros[15];
        T v16 = zeros[16], v17 = zeros[17], v18 = zeros[18], v19 = zeros[19], v20 = zeros[20], v21 = zeros[21], v22 = zeros[22], v23 = zeros[23];
        T v24 = zeros[24], v25 = zeros[25], v26 = zeros[26], v27 = zeros[27], v28 = zeros[28], v29 = zeros[29], v30 = zeros[30], v31 = zeros[31];
        (zeros[0], zeros[1], zeros[2], zeros[3], zeros[4], zeros[5], zeros[6], zeros[7]) = (v0, v1, v2, v3, v4, v5, v6, v7);
        (zeros[8], zeros[9], zeros[10], zeros[11], zeros[12], zeros[13], zeros[14], zeros[15]) = (v8, v9, v10, v11, v12, v13, v14, v15);
        (zeros[16], zeros[17], zeros[18], zeros[19], zeros[20], zeros[21], zeros[22], zeros[23]) = (v16, v17, v18, v19, v20, v21, v22, v23);
        (zeros[24], zeros[25], zeros[26], zeros[27], zeros[28], zeros[29], zeros[30], zeros[31]) = (v24, v25, v26, v27, v28, v29, v30, v31);
    }
}
