using System.Buffers;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace ChatBot.Books;

/// <summary>
/// A file of the host's, to be read where it lies: the kernel brings in what is looked at, and takes it back when memory is short. It stays
/// mapped as long as somebody holds its memory.
/// </summary>
internal sealed unsafe partial class MappedFile : MemoryManager<byte>
{
    private const int DontNeed = 4;

    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;
    private readonly int length;

    private MappedFile(string path, int length)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
        this.length = length;
    }

    /// <summary>Maps a file. Whoever replaces it puts another in its place: one that is cut off while it is mapped ends the program.</summary>
    /// <returns>The file; null where it is empty, which nothing can be mapped of.</returns>
    /// <exception cref="IOException">It can't be read, or is larger than 2 GB.</exception>
    /// <exception cref="UnauthorizedAccessException">The program may not read it.</exception>
    public static MappedFile? Open(string path) => new FileInfo(path).Length switch
    {
        0 => null,
        > int.MaxValue => throw new IOException("The file is larger than 2 GB."),
        var length => new MappedFile(path, (int)length),
    };

    /// <summary>Gives back the memory that reading it all has taken: what is looked at again comes from the file (madvise(2)).</summary>
    public void Forget()
    {
        if (OperatingSystem.IsLinux())
            _ = madvise(start, (nuint)length, DontNeed);
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan() => new(start, length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
    }

    [LibraryImport("libc")]
    private static partial int madvise(byte* start, nuint length, int advice);
}
