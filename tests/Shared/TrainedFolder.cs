using System.Buffers;
using ChatBot.Compiling;
using ChatBot.Content;
using ChatBot.Matching;

namespace ChatBot.Tests.Shared;

/// <summary>
/// What was compiled of the shipped book and what the matcher learned from it, in files as an image has them: all test projects and every program that they start
/// learn once. Of one build of the core, so that a change to how it learns is never hidden by what an earlier build learned. Where
/// CHATBOT_PUBLISHED names a published program, what that program learned is what the tests look at.
/// </summary>
internal static class TrainedFolder
{
    private static readonly string All = Path.Combine(Repository.Root, "tests", "Shared", "obj", "trained");

    /// <summary>The folder; <c>Dialogs:Models</c> names it to a program.</summary>
    public static string Name { get; } = Path.Combine(All, typeof(Matcher).Module.ModuleVersionId.ToString("N"));

    private static string? Published =>
        Environment.GetEnvironmentVariable("CHATBOT_PUBLISHED") is { Length: > 0 } program ? Path.Combine(Path.GetDirectoryName(program)!, "models") : null;

    /// <summary>Reads the matcher of a book, or has it learn and writes it down.</summary>
    public static Book Train(Book book)
    {
        Directory.CreateDirectory(Name);
        using var alone = Lock();
        RemoveOld();
        Compile();
        return book.With(Matcher.Join([.. book.Topics().AsParallel().Select(language => Find(new Dictionary<string, LanguageTopics> { [language.Key] = language.Value }))]));
    }

    private static Matcher Find(Dictionary<string, LanguageTopics> language)
    {
        var fingerprint = Matcher.FingerprintOf(language);
        var path = Path.Combine(Name, fingerprint + ".model");
        if (!File.Exists(path) && Published is { } published && File.Exists(Path.Combine(published, fingerprint + ".model")))
            File.Copy(Path.Combine(published, fingerprint + ".model"), path);

        if (File.Exists(path) && Matcher.Load(File.ReadAllBytes(path), fingerprint) is { } known)
            return known;

        var matcher = Matcher.Train(language);
        var bytes = new ArrayBufferWriter<byte>();
        matcher.Save(bytes);
        File.WriteAllBytes(path, bytes.WrittenSpan);
        return matcher;
    }

    // A published program has its own: another build of the core takes no notice of this one.
    private static void Compile()
    {
        var path = Path.Combine(Name, "pages.compiled");
        if (File.Exists(path))
            return;

        var bytes = new ArrayBufferWriter<byte>();
        Compiler.Compile(Shipped.Fixture.Files, Shipped.Fixture.Today, Zones.Find, bytes);
        File.WriteAllBytes(path, bytes.WrittenSpan);
    }

    // Test projects run side by side.
    private static FileStream Lock()
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(All, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Directory.Exists(All))
            {
                Thread.Sleep(100);
            }
        }
    }

    private static void RemoveOld()
    {
        foreach (var folder in new DirectoryInfo(All).EnumerateDirectories().Where(folder => folder.FullName != Name && folder.LastWriteTimeUtc < DateTime.UtcNow.AddDays(-1)))
            folder.Delete(recursive: true);
    }
}
