using ChatBot.Content.Reading.Markdown;
using ChatBot.Matching.Features;
using ChatBot.Storage;
using ChatBot.Text;

namespace ChatBot.Content.Reading.Compiled;

/// <summary>
/// Reads what <see cref="PageEncoder"/> wrote. Everything stands in the file's first line: what was compiled has no Problem to name. How
/// people ask for the page stays in the file until somebody looks.
/// </summary>
internal ref struct PageDecoder
{
    private const int Most = 1 << 20;

    private readonly SourceFile source;
    private readonly Position at;
    private FileReader file;

    private PageDecoder(SourceFile source, ReadOnlyMemory<byte> content)
    {
        this.source = source;
        at = new Position(source.Shown);
        file = new FileReader(content);
    }

    /// <summary>Decodes.</summary>
    /// <returns>The page; null where what is filled into its text is not what it was, or the content is damaged.</returns>
    public static PageDraft? Decode(SourceFile source, ReadOnlyMemory<byte> content, BlankFiller blanks)
    {
        var decoder = new PageDecoder(source, content);
        return decoder.Decode(blanks) is { } page && decoder.file.IsSound && decoder.file.IsAtEnd ? page : null;
    }

    private PageDraft? Decode(BlankFiller blanks)
    {
        var (language, path, country, isMenu) = (file.Text(), file.Text(), TextOrNull(), Flag());
        if (blanks.ValuesOf(Texts() ?? [], language, path) != file.Text())
            return null;

        return new PageDraft
        {
            File = source,
            Language = language,
            Path = path,
            Country = country,
            IsMenu = isMenu,
            Title = TextOrNull(),
            TitleAt = at,
            Button = TextOrNull(),
            ButtonAt = at,
            Menu = Menu(),
            Groups = Placed(),
            GroupsAt = at,
            Under = TextOrNull(),
            See = Placed(),
            ChoicesAt = at,
            Sources = Sources(),
            Review = Review(),
            ReviewAt = at,
            From = TextOrNull(),
            FromAt = at,
            Urgent = Flag(),
            Services = TextOrNull(),
            Phrase = TextOrNull(),
            PhraseAt = at,
            Blocks = Blocks(),
            Figures = Placed() ?? [],
            Lines = [],
            IsEmpty = Flag(),
            Fingerprint = file.Text(),
            Asked = file.Text(),
            Questions = new StoredPhrases(file.Number(0, Most), file.Block(), at),
            Aliases = new StoredPhrases(file.Number(0, Most), file.Block(), at),
            Words = new RealWords(new Column<uint>(file.Block())),
            BodyLine = 1,
            Broken = false,
        };
    }

    private bool Flag() => file.Number(0, 1) == 1;

    private List<string>? Texts()
    {
        var count = file.Number(-1, Most);
        if (count < 0)
            return null;

        var texts = new List<string>();
        while (texts.Count < count && file.IsSound)
            texts.Add(file.Text());

        return texts;
    }

    private string? TextOrNull() => Texts() is [var text] ? text : null;

    private List<(string Text, Position At)>? Placed()
    {
        var here = at;
        return Texts()?.ConvertAll(text => (text, here));
    }

    private List<MenuDraft>? Menu()
    {
        var count = file.Number(-1, Most);
        if (count < 0)
            return null;

        var menu = new List<MenuDraft>();
        while (menu.Count < count && file.IsSound)
            menu.Add(new MenuDraft(TextOrNull(), Placed() ?? []));

        return menu;
    }

    private List<(Source Source, Position At)>? Sources()
    {
        var count = file.Number(-1, Most);
        if (count < 0)
            return null;

        var sources = new List<(Source, Position)>();
        while (sources.Count < count && file.IsSound)
            sources.Add((new Source(file.Text(), file.Number(int.MinValue, int.MaxValue), file.Text()), at));

        return sources;
    }

    private Review? Review()
    {
        var (by, on) = (TextOrNull(), file.Number(0, DateOnly.MaxValue.DayNumber));
        return by is null ? null : new Review(by, DateOnly.FromDayNumber(on));
    }

    private List<(TextBlock Block, Position At)> Blocks()
    {
        var count = file.Number(0, Most);
        var blocks = new List<(TextBlock, Position)>();
        while (blocks.Count < count && file.IsSound)
            blocks.Add((Block(), at));

        return blocks;
    }

    private TextBlock Block()
    {
        var kind = (BlockKind)file.Number(0, (int)BlockKind.Bullets);
        var count = file.Number(0, Most);
        var lines = new List<IReadOnlyList<TextSpan>>();
        while (lines.Count < count && file.IsSound)
            lines.Add(Spans());

        var isList = kind is BlockKind.Numbers or BlockKind.Bullets;
        file.Demand(isList || lines.Count == 1);
        return kind switch
        {
            BlockKind.Numbers or BlockKind.Bullets => new TextBlock.Enumeration(kind == BlockKind.Numbers, lines),
            BlockKind.Quote => new TextBlock.Quote(lines is [var quote] ? quote : []),
            BlockKind.Note => new TextBlock.Note(lines is [var note] ? note : []),
            _ => new TextBlock.Paragraph(lines is [var text] ? text : []),
        };
    }

    private List<TextSpan> Spans()
    {
        var count = file.Number(0, Most);
        var spans = new List<TextSpan>();
        while (spans.Count < count && file.IsSound)
            spans.Add(new TextSpan(file.Text(), (SpanStyle)file.Number(0, (int)(SpanStyle.Bold | SpanStyle.Italic)), TextOrNull()));

        return spans;
    }
}
