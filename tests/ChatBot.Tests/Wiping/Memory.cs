using System.Globalization;
using System.Text;

namespace ChatBot.Tests.Wiping;

/// <summary>Looks for a word in all of a process's memory (Linux: proc_pid_mem(5)).</summary>
internal static class Memory
{
    /// <summary>How often the word stands there, in UTF-8 and in UTF-16.</summary>
    public static int Count(int process, string word)
    {
        using var memory = File.OpenHandle($"/proc/{process}/mem");
        return File.ReadAllLines($"/proc/{process}/maps").Sum(line => Count(memory, line.Split(' '), word));
    }

    private static int Count(Microsoft.Win32.SafeHandles.SafeFileHandle memory, string[] map, string word)
    {
        if (!map[1].StartsWith("rw", StringComparison.Ordinal))
            return 0;

        var (start, end) = (Address(map[0].Split('-')[0]), Address(map[0].Split('-')[1]));
        var found = 0;
        var buffer = new byte[1 << 20];
        for (var at = start; at < end; at += buffer.Length - 256)
        {
            var room = buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - at));
            try
            {
                found += Count(room[..RandomAccess.Read(memory, room, at)], word);
            }
            catch (IOException)
            {
                // Reserved, and nothing there.
            }
        }

        return found;
    }

    private static int Count(ReadOnlySpan<byte> bytes, string word) =>
        bytes.Count(Encoding.UTF8.GetBytes(word)) + bytes.Count(Encoding.Unicode.GetBytes(word));

    private static long Address(string text) => long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
