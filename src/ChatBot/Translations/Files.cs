using System.Text;
using ChatBot.Books;

namespace ChatBot.Translations;

/// <summary>
/// Writes several files as one step: each into a file beside its place, and only when all are written are they moved there.
/// A full disk or a folder that can't be written to so leaves everything as it was.
/// </summary>
internal static class Files
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes.</summary>
    /// <param name="files">Whole paths and texts.</param>
    /// <exception cref="IOException">One can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be written.</exception>
    public static void Write(IReadOnlyList<(string Path, string Text)> files) =>
        WriteReal([.. files.Select(file => (RealPath.Of(file.Path), file.Text))]);

    // Where a link stands, what it leads to is written, and the link stays.
    private static void WriteReal(IReadOnlyList<(string Path, string Text)> files)
    {
        var written = new List<string>();
        try
        {
            foreach (var (path, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                written.Add(Beside(path));
                WriteBeside(path, text);
            }

            foreach (var (path, _) in files)
                File.Move(Beside(path), path, overwrite: true);
        }
        finally
        {
            written.ForEach(File.Delete);
        }
    }

    // Hidden, and of no kind that is read as a page: a running bot takes no notice of it.
    private static string Beside(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.new");

    private static void WriteBeside(string path, string text)
    {
        File.WriteAllText(Beside(path), text, EncodingOf(path));
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(Beside(path), File.GetUnixFileMode(path));
    }

    // A byte order mark, where an editor's program wrote one, stays.
    private static Encoding EncodingOf(string path)
    {
        if (!File.Exists(path))
            return Utf8;

        using var reader = new StreamReader(path, Utf8, detectEncodingFromByteOrderMarks: true);
        reader.Peek();
        return reader.CurrentEncoding;
    }
}
