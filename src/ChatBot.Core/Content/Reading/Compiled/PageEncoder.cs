using System.Buffers;
using System.Runtime.InteropServices;
using ChatBot.Content.Reading.Markdown;
using ChatBot.Matching.Features;
using ChatBot.Storage;
using ChatBot.Text;

namespace ChatBot.Content.Reading.Compiled;

/// <summary>Writes a page that was read, for <see cref="PageDecoder"/>: all that the book is made of, and no places in the file.</summary>
internal static class PageEncoder
{
    public static byte[] Encode(PageDraft page, BlankFiller blanks)
    {
        var to = new ArrayBufferWriter<byte>();
        var file = new FileWriter(to);
        file.Text(page.Language);
        file.Text(page.Path);
        Write(page.Country, file);
        file.Number(page.IsMenu ? 1 : 0);
        var used = BlankFiller.BlanksOf(page.File.Text);
        Write(used, file);
        file.Text(blanks.ValuesOf(used, page.Language, page.Path));
        Write(page.Title, file);
        Write(page.Button, file);
        Write(page.Menu, file);
        Write(page.Groups?.Select(group => group.Text), file);
        Write(page.Under, file);
        Write(page.See?.Select(choice => choice.Text), file);
        Write(page.Sources, file);
        Write(page.Review, file);
        Write(page.From, file);
        file.Number(page.Urgent ? 1 : 0);
        Write(page.Services, file);
        Write(page.Phrase, file);
        file.Number(page.Blocks.Count);
        foreach (var (block, _) in page.Blocks)
            Write(block, file);

        Write(page.Figures.Select(figure => figure.Name), file);
        file.Number(page.IsEmpty ? 1 : 0);
        file.Text(page.Fingerprint);
        file.Text(page.Asked);
        Phrases(page.Questions, file);
        Phrases(page.Aliases, file);
        file.Array(Encode(RealWords.OfTexts(page.Questions.Concat(page.Aliases).Select(phrase => phrase.Text))).AsSpan());
        return to.WrittenSpan.ToArray();
    }

    public static byte[] Encode(RealWords words) => MemoryMarshal.AsBytes(words.Hashes.Span).ToArray();

    private static void Phrases(IReadOnlyList<(string Text, Position At)> phrases, FileWriter file)
    {
        var to = new ArrayBufferWriter<byte>();
        var block = new FileWriter(to);
        foreach (var (text, _) in phrases)
            block.Text(text);

        file.Number(phrases.Count);
        file.Array(to.WrittenSpan);
    }

    // Null is a list of −1.
    private static void Write(IEnumerable<string>? texts, FileWriter file)
    {
        var list = texts?.ToList();
        file.Number(list?.Count ?? -1);
        foreach (var text in list ?? [])
            file.Text(text);
    }

    private static void Write(string? text, FileWriter file) => Write(text is null ? null : [text], file);

    private static void Write(IReadOnlyList<MenuDraft>? menu, FileWriter file)
    {
        file.Number(menu?.Count ?? -1);
        foreach (var group in menu ?? [])
        {
            Write(group.Title, file);
            Write(group.Choices.Select(choice => choice.Text), file);
        }
    }

    private static void Write(IReadOnlyList<(Source Source, Position At)>? sources, FileWriter file)
    {
        file.Number(sources?.Count ?? -1);
        foreach (var (source, _) in sources ?? [])
        {
            file.Text(source.Name);
            file.Number(source.Year);
            file.Text(source.Url);
        }
    }

    private static void Write(Review? review, FileWriter file)
    {
        Write(review?.By, file);
        file.Number(review?.On.DayNumber ?? 0);
    }

    private static void Write(TextBlock block, FileWriter file)
    {
        var (kind, lines) = block switch
        {
            TextBlock.Paragraph paragraph => (BlockKind.Paragraph, [paragraph.Spans]),
            TextBlock.Quote quote => (BlockKind.Quote, [quote.Spans]),
            TextBlock.Note note => (BlockKind.Note, [note.Spans]),
            TextBlock.Enumeration list => (list.Ordered ? BlockKind.Numbers : BlockKind.Bullets, list.Items),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        file.Number((int)kind);
        file.Number(lines.Count);
        foreach (var line in lines)
        {
            file.Number(line.Count);
            foreach (var span in line)
            {
                file.Text(span.Text);
                file.Number((int)span.Style);
                Write(span.Link, file);
            }
        }
    }
}

/// <summary>The kinds of blocks, as they are numbered in a file.</summary>
internal enum BlockKind
{
    Paragraph,
    Quote,
    Note,
    Numbers,
    Bullets,
}
