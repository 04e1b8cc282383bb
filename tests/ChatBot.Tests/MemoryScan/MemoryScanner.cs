using System.Globalization;

namespace ChatBot.Tests.MemoryScan;

/// <summary>Where a form was found, and how often.</summary>
internal sealed record Hit(string Canary, string Form, string Place, int Times)
{
    public override string ToString() => $"{Times} x {Canary} ({Form}) in {Place}";
}

/// <summary>
/// Reads every page of a process's memory that exists, while it is stopped, and looks for canaries (Linux: proc_pid_mem(5),
/// proc_pid_pagemap(5)). Pages that were swapped out are read too.
/// </summary>
internal static class MemoryScanner
{
    private const int Chunk = 8 << 20;
    private const int PageSize = 4096;
    private const int Overlap = 512;

    /// <summary>Scans a process.</summary>
    public static IReadOnlyList<Hit> Process(int id, IReadOnlyList<Form> forms)
    {
        Signal("STOP", id);
        try
        {
            return Read(id, forms);
        }
        finally
        {
            Signal("CONT", id);
        }
    }

    /// <summary>Scans all files below folders.</summary>
    public static IReadOnlyList<Hit> Folders(IEnumerable<string> folders, IReadOnlyList<Form> forms)
    {
        var hits = new Dictionary<(Form, string), int>();
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
        {
            Find(File.ReadAllBytes(file), forms, 0, hits, file);
        }

        return Sum(hits);
    }

    /// <summary>Scans lines of text.</summary>
    public static IReadOnlyList<Hit> Lines(IEnumerable<string> lines, IReadOnlyList<Form> forms)
    {
        var hits = new Dictionary<(Form, string), int>();
        Find(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)), forms, 0, hits, "output");
        return Sum(hits);
    }

    private static List<Hit> Read(int id, IReadOnlyList<Form> forms)
    {
        var hits = new Dictionary<(Form, string), int>();
        using var memory = File.OpenHandle($"/proc/{id}/mem");
        using var pagemap = File.OpenHandle($"/proc/{id}/pagemap");
        foreach (var line in File.ReadLines($"/proc/{id}/maps"))
        {
            var fields = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
            var ends = fields[0].Split('-').Select(end => long.Parse(end, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            var name = fields.Length > 5 ? fields[5].Trim() : "[anonymous]";
            if (fields[1][0] != 'r' || name is "[vvar]" or "[vsyscall]" or "[vvar_vclock]")
                continue;

            foreach (var (start, end) in Resident(pagemap, ends[0], ends[1]))
                Read(memory, start, end, forms, hits, $"{name} {fields[1]}");
        }

        return Sum(hits);
    }

    private static void Read(
        Microsoft.Win32.SafeHandles.SafeFileHandle memory, long start, long end, IReadOnlyList<Form> forms, Dictionary<(Form, string), int> hits, string place)
    {
        var buffer = new byte[Chunk + Overlap];
        var kept = 0;
        while (start < end)
        {
            var count = RandomAccess.Read(memory, buffer.AsSpan(kept, (int)Math.Min(Chunk, end - start)), start);
            if (count == 0)
                throw new IOException($"the memory of {place} could not be read");

            var bytes = buffer.AsSpan(0, kept + count);
            Find(bytes, forms, kept, hits, place);
            start += count;
            var tail = Math.Min(Overlap, bytes.Length);
            bytes[^tail..].CopyTo(buffer);
            kept = tail;
        }
    }

    // What ends in the part that was looked at before has been counted.
    private static void Find(ReadOnlySpan<byte> bytes, IReadOnlyList<Form> forms, int seen, Dictionary<(Form, string), int> hits, string place)
    {
        foreach (var form in forms)
        {
            for (var at = 0; bytes[at..].IndexOf(form.Bytes) is >= 0 and var next; at += next + 1)
            {
                if (at + next + form.Bytes.Length > seen)
                    hits[(form, place)] = hits.GetValueOrDefault((form, place)) + 1;
            }
        }
    }

    // A page's entry says in its two highest bits whether it is swapped out or present.
    private static IEnumerable<(long Start, long End)> Resident(Microsoft.Win32.SafeHandles.SafeFileHandle pagemap, long start, long end)
    {
        var entries = new byte[8 * 65_536];
        long? from = null;
        for (var page = start / PageSize; page < end / PageSize;)
        {
            var most = (int)Math.Min(entries.Length / 8, (end / PageSize) - page);
            var count = RandomAccess.Read(pagemap, entries.AsSpan(0, most * 8), page * 8) / 8;
            if (count == 0)
                break;

            for (var i = 0; i < count; i++, page++)
            {
                var exists = entries[(i * 8) + 7] >> 6 != 0;
                if (exists)
                    from ??= page;
                else if (from is { } first)
                {
                    yield return (first * PageSize, page * PageSize);
                    from = null;
                }
            }
        }

        if (from is { } last)
            yield return (last * PageSize, end);
    }

    private static List<Hit> Sum(Dictionary<(Form Form, string Place), int> hits) =>
        [.. hits.Select(hit => new Hit(hit.Key.Form.Canary, hit.Key.Form.Name, hit.Key.Place, hit.Value))];

    private static void Signal(string name, int id)
    {
        using var kill = System.Diagnostics.Process.Start("kill", [$"-{name}", id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
