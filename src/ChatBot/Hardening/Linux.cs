using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ChatBot.Hardening;

/// <summary>The few calls of Linux's C library that .NET does not offer. Each says what it does on failure.</summary>
internal static partial class Linux
{
    private const string C = "libc";
    private const int SetDumpable = 4;
    private const int CoreSize = 4;
    private const int GetFlags = 1;
    private const int SetFlags = 2;
    private const int CloseOnExec = 1;

    /// <summary>Whether the program runs as root.</summary>
    public static bool IsRoot => geteuid() == 0;

    /// <summary>Nobody of the same user may read this process's memory, and the kernel writes no core of it (prctl(2), PR_SET_DUMPABLE).</summary>
    /// <returns>False where the kernel refused.</returns>
    public static bool ForbidDumps() => prctl(SetDumpable, 0, 0, 0, 0) == 0;

    /// <summary>No core file, of this process or of one that takes its place (getrlimit(2), RLIMIT_CORE).</summary>
    /// <returns>False where the kernel refused.</returns>
    public static bool ForbidCores() => setrlimit(CoreSize, default) == 0;

    /// <summary>A file that has no name and lives in memory alone (memfd_create(2)).</summary>
    /// <param name="name">What <c>/proc</c> calls it.</param>
    /// <returns>The file, which is not inherited; null where the kernel refused.</returns>
    public static SafeFileHandle? OpenMemory(string name) =>
        memfd_create(name, CloseOnExec) is >= 0 and var file ? new SafeFileHandle(file, ownsHandle: true) : null;

    /// <summary>Says whether an open file goes over to the program that takes this one's place (fcntl(2), FD_CLOEXEC).</summary>
    /// <param name="file">Its number.</param>
    /// <param name="inherited">Whether it does.</param>
    /// <returns>False where there is no such file.</returns>
    public static bool TryInherit(int file, bool inherited) => fcntl(file, SetFlags, inherited ? 0 : CloseOnExec) == 0;

    /// <summary>Whether a number is that of an open file that was inherited.</summary>
    public static bool IsInherited(int file) => fcntl(file, GetFlags, 0) == 0;

    /// <summary>Sets a variable of the environment that <see cref="Execute"/> passes on.</summary>
    /// <param name="value">Its value; null takes it away.</param>
    public static void SetVariable(string name, string? value)
    {
        _ = value is null ? unsetenv(name) : setenv(name, value, 1);
    }

    /// <summary>Puts another program in the place of this one: same process, same environment, new memory (execve(2)).</summary>
    /// <param name="path">The program's file.</param>
    /// <param name="arguments">Its arguments as <c>/proc/self/cmdline</c> has them: each ends with a zero byte.</param>
    /// <returns>The error's number; where it works it does not return.</returns>
    public static unsafe int Execute(string path, ReadOnlySpan<byte> arguments)
    {
        fixed (byte* bytes = arguments, file = Encoding.UTF8.GetBytes(path + '\0'))
        {
            var starts = new List<nint> { (nint)bytes };
            for (var at = 0; at < arguments.Length - 1; at++)
            {
                if (arguments[at] == 0)
                    starts.Add((nint)(bytes + at + 1));
            }

            starts.Add(0);
            fixed (nint* list = CollectionsMarshal.AsSpan(starts))
                _ = execv(file, (byte**)list);
        }

        return Marshal.GetLastPInvokeError();
    }

    /// <summary>Reads a small file of the kernel's.</summary>
    /// <param name="path">As in <c>/proc/swaps</c>.</param>
    /// <returns>Its text, or null where it can't be read.</returns>
    public static string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception none) when (none is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LibraryImport(C)]
    private static partial uint geteuid();

    [LibraryImport(C)]
    private static partial int prctl(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport(C)]
    private static partial int setrlimit(int resource, in Limit limit);

    [LibraryImport(C, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int memfd_create(string name, uint flags);

    [LibraryImport(C)]
    private static partial int fcntl(int file, int command, int argument);

    [LibraryImport(C, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);

    [LibraryImport(C, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int unsetenv(string name);

    [LibraryImport(C, SetLastError = true)]
    private static unsafe partial int execv(byte* path, byte** arguments);

    private readonly record struct Limit(nuint Soft, nuint Hard);
}
