using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChatBot.Wiping;

namespace ChatBot.Tests.Wiping;

/// <summary>
/// A signal makes the kernel write a thread's registers to its stack, where a test can look for them (sigaltstack(2): .NET's
/// handlers have no stack of their own). SIGCONT does nothing else to a process that runs.
/// </summary>
public unsafe partial class RegisterWiperTests
{
    private const int Continue = 18;
    private const byte Planted = 0xA7;

    [Fact]
    public void What_a_copy_left_in_the_registers_is_gone()
    {
        using var handler = PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => { });

        // Once for the compiler, which would use the registers for itself in between.
        _ = CopyAndInterrupt(wipe: false);

        // The control; other processors' libraries may copy through other registers.
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
            Assert.True(CopyAndInterrupt(wipe: false) > 0, "a copy leaves nothing in the registers: the test can't see what it is for");

        Assert.Equal(0, CopyAndInterrupt(wipe: true));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CopyAndInterrupt(bool wipe)
    {
        var from = GC.AllocateUninitializedArray<byte>(1000, pinned: true);
        var to = GC.AllocateUninitializedArray<byte>(1000, pinned: true);
        from.AsSpan().Fill(Planted);
        StackWiper.Wipe();
        Copy(from, to);
        if (wipe)
            RegisterWiper.Wipe();

        _ = raise(Continue);
        return CountBelow();
    }

    // The C library's own, as OpenSSL uses it; the runtime's copies small parts in its own way.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Copy(byte[] from, byte[] to)
    {
        fixed (byte* source = from, target = to)
            memmove(target, source, (nuint)from.Length);
    }

    // Room that is not cleared when it is taken shows what was there before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private static int CountBelow()
    {
        var room = stackalloc byte[32 * 1024];
        return new ReadOnlySpan<byte>(room, 32 * 1024).Count([Planted, Planted, Planted, Planted, Planted, Planted, Planted, Planted]);
    }

    [LibraryImport("libc")]
    private static partial int raise(int signal);

    [LibraryImport("libc")]
    private static partial nint memmove(byte* target, byte* source, nuint count);
}
