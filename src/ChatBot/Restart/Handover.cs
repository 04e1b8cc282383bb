using System.Buffers;
using System.Globalization;
using ChatBot.Content;
using ChatBot.Hardening;
using ChatBot.Matching;
using Microsoft.Win32.SafeHandles;

namespace ChatBot.Restart;

/// <summary>
/// What one copy of the program leaves to the next in the same process: sockets that listen, so that nobody is refused in
/// between, what it has learned, and the name of the book that it has checked. All are of the host's making; nothing about a visitor
/// goes over.
/// </summary>
internal sealed class Handover
{
    // "PROCESS BOOK name=file name=file …": only in the process that wrote it does it mean anything.
    private const string Variable = "CHATBOT_HANDOVER";
    private const string Models = "models:";
    private const string NoBook = "-";

    private readonly List<(string Name, int File)> files;
    private string checkedBook = NoBook;
    private SafeFileHandle? memory;

    private Handover(List<(string Name, int File)> files) => (this.files, IsReplacement) = (files, files.Count > 0);

    /// <summary>Whether there was a copy before in this process.</summary>
    public bool IsReplacement { get; }

    /// <summary>The fingerprint of the book that the copy before has checked; null where it has none.</summary>
    public string? CheckedBook { get; private init; }

    /// <summary>Takes over what was left, if anything.</summary>
    /// <returns>What was left; empty at the first start.</returns>
    public static Handover Take()
    {
        var left = Environment.GetEnvironmentVariable(Variable)?.Split(' ') ?? [];
        if (!OperatingSystem.IsLinux() || left.Length < 2 || left[0] != Own)
            return new Handover([]);

        var files = left.Skip(2).Select(Read).OfType<(string Name, int File)>().Where(one => Linux.IsInherited(one.File)).ToList();
        foreach (var (_, file) in files)
            Linux.TryInherit(file, inherited: false);

        return new Handover(files) { CheckedBook = left[1] == NoBook ? null : left[1] };
    }

    /// <summary>Something that was left, which is now the caller's.</summary>
    /// <returns>The number of the open file, or null.</returns>
    public int? Find(string name)
    {
        var at = files.FindIndex(one => one.Name == name);
        if (at < 0)
            return null;

        var file = files[at].File;
        files.RemoveAt(at);
        return file;
    }

    /// <summary>The matcher that was left, of some of the languages; null where none was.</summary>
    public Matcher? FindMatcher()
    {
        var name = files.Find(one => one.Name.StartsWith(Models, StringComparison.Ordinal)).Name;
        if (name is null || Find(name) is not { } file)
            return null;

        using var handle = new SafeFileHandle(file, ownsHandle: true);
        var bytes = new byte[RandomAccess.GetLength(handle)];
        var read = RandomAccess.Read(handle, bytes, 0);
        return Matcher.Load(bytes.AsMemory(0, read), name[Models.Length..]);
    }

    /// <summary>Leaves an open file to the next copy.</summary>
    /// <param name="name">What the next copy asks for.</param>
    /// <param name="file">Its number; it must stay open.</param>
    public void Leave(string name, int file) => files.Add((name, file));

    /// <summary>Leaves the name of a book that was checked.</summary>
    public void LeaveChecked(Book book) => checkedBook = book.Fingerprint;

    /// <summary>Leaves a matcher, in a file that has no name and no disk; where the kernel has none, the next copy trains its own.</summary>
    public void Leave(Matcher matcher)
    {
        var bytes = new ArrayBufferWriter<byte>();
        matcher.Save(bytes);
        memory = Linux.OpenMemory("models");
        if (memory is null)
            return;

        RandomAccess.Write(memory, bytes.WrittenSpan, 0);
        Leave(Models + matcher.Fingerprint, (int)memory.DangerousGetHandle());
    }

    /// <summary>Lets everything that is left survive <c>execve</c>, and nothing else.</summary>
    public void Prepare()
    {
        foreach (var (_, file) in files)
            Linux.TryInherit(file, inherited: true);

        Linux.SetVariable(Variable, string.Join(' ', files.Select(one => $"{one.Name}={one.File}").Prepend(checkedBook).Prepend(Own)));
        GC.KeepAlive(memory);
    }

    private static string Own => Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    private static (string Name, int File)? Read(string entry)
    {
        var equals = entry.LastIndexOf('=');
        return equals > 0 && int.TryParse(entry.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var file) && file > 2
            ? (entry[..equals], file)
            : null;
    }
}
