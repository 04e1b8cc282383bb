using System.Buffers;
using System.Collections.Frozen;
using ChatBot.Content.Building;
using ChatBot.Content.Reading.Markdown;
using ChatBot.Matching.Features;
using ChatBot.Storage;

namespace ChatBot.Content.Reading.Compiled;

/// <summary>
/// What was read of the files of a checked book, so that a start need not read their YAML and Markdown again. Each entry is for one content
/// of one file: a host's own files are read as ever, and the others still from here.
/// </summary>
public sealed class CompiledPages
{
    /// <summary>"CBP" and a version of this format.</summary>
    private const int Mark = 0x01504243;

    private const int MostFiles = 1 << 16;

    private readonly FrozenDictionary<string, Entry> entries;

    private CompiledPages(FrozenDictionary<string, Entry> entries, string book) => (this.entries, Book) = (entries, book);

    /// <summary>Nothing.</summary>
    public static CompiledPages None { get; } = new(FrozenDictionary<string, Entry>.Empty, "");

    /// <summary>The <see cref="Content.Book.Fingerprint"/> of the book that was checked.</summary>
    public string Book { get; }

    // Another build may read the same file in another way.
    private static string Program => typeof(CompiledPages).Module.ModuleVersionId.ToString("N");

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="from">The whole file. It is read again and again, and must stay as it is.</param>
    /// <returns>What it holds; null where another build of the program wrote it, or it is cut off or damaged.</returns>
    public static CompiledPages? Load(ReadOnlyMemory<byte> from)
    {
        if (FileReader.FindContent(from) is not { } content)
            return null;

        var file = new FileReader(content);
        if (file.Number(0, int.MaxValue) != Mark || file.Text() != Program)
            return null;

        var book = file.Text();
        var count = file.Number(0, MostFiles);
        var entries = new Dictionary<string, Entry>(count);
        for (var i = 0; i < count && file.IsSound; i++)
            entries[file.Text()] = new Entry(file.Block(), file.Block());

        return file.IsSound && file.IsAtEnd ? new CompiledPages(entries.ToFrozenDictionary(StringComparer.Ordinal), book) : null;
    }

    /// <summary>Writes what was read of a book without errors.</summary>
    internal static void Save(Overlay folder, BookDraft draft, string book, IBufferWriter<byte> to)
    {
        var pages = draft.AllPages.ToDictionary(page => page.File.Path);
        var file = new FileWriter(to);
        file.Number(Mark);
        file.Text(Program);
        file.Text(book);
        SourceFile[] files = [.. folder.Files.Where(file => folder.Layers(file.Path).Count == 1)];
        file.Number(files.Length);
        foreach (var source in files)
        {
            file.Text(source.Path);
            file.Array(source.Hash.Span);
            file.Array<byte>(pages.TryGetValue(source.Path, out var page) ? PageEncoder.Encode(page, draft.Blanks) : LessonsReader.IsWords(source.Path) ? PageEncoder.Encode(LessonsReader.WordsOf(source)) : []);
        }

        file.Checksum();
    }

    /// <summary>Whether a file is as it was when it was found without fault.</summary>
    internal bool Has(SourceFile file) => entries.TryGetValue(file.Path, out var entry) && entry.Hash.Span.SequenceEqual(file.Hash.Span);

    /// <summary>What was read of a page's file.</summary>
    /// <returns>The page; null where the file is another, or something that is filled into its text.</returns>
    internal PageDraft? FindPage(SourceFile file, BlankFiller blanks) => Has(file) ? PageDecoder.Decode(file, entries[file.Path].Content, blanks) : null;

    /// <summary>The words of a list.</summary>
    /// <returns>The words; null where the file is another.</returns>
    internal RealWords? FindWords(SourceFile file) => Has(file) ? new RealWords(new Column<uint>(entries[file.Path].Content)) : null;

    private readonly record struct Entry(ReadOnlyMemory<byte> Hash, ReadOnlyMemory<byte> Content);
}
