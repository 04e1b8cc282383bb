using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ChatBot.Tests.MemoryScan;

/// <summary>A second scanner, written apart from ours, where it lies beside the repository: both must find the same.</summary>
internal static class MemscanPy
{
    private static string Script => Path.Combine(Repository.Root, "..", "shared", "privacy", "memscan.py");

    /// <summary>Scans a process with both.</summary>
    /// <returns>How they differ; empty where they agree, null where there is no second scanner.</returns>
    public static string? Compare(int id)
    {
        if (!File.Exists(Script))
            return null;

        var words = Canaries.Typed.Concat(Canaries.TypedOnTheWeb).Select(typed => typed.Word).ToList();
        var ours = MemoryScanner.Process(id, [.. words.SelectMany(word => Canary.Text(word, word))]);
        var theirs = Run(id, words);
        return string.Join("; ", words
            .Select(word => (word, Ours: ours.Where(hit => hit.Canary == word).Sum(hit => hit.Times), Theirs: theirs.GetValueOrDefault(word)))
            .Where(count => count.Ours != count.Theirs)
            .Select(count => $"{count.word}: {count.Ours} and {count.Theirs}"));
    }

    private static Dictionary<string, int> Run(int id, List<string> words)
    {
        var start = new ProcessStartInfo("python3", [Script, "--json", id.ToString(System.Globalization.CultureInfo.InvariantCulture), .. words]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var found = JsonNode.Parse(process.StandardOutput.ReadToEnd())!["found"]!.AsObject();
        process.WaitForExit();
        return found.GroupBy(pair => pair.Key[..pair.Key.LastIndexOf('|')]).ToDictionary(group => group.Key, group => group.Sum(pair => (int)pair.Value!));
    }
}
