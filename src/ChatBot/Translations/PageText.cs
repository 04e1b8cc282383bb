using ChatBot.Content;
using ChatBot.Translations.Importing;
using ChatBot.Translations.Po;

namespace ChatBot.Translations;

/// <summary>A page's file, to change single texts of it. Everything else in the file stays byte for byte.</summary>
internal sealed class PageText
{
    private const string Fence = "---";

    private readonly string opening;
    private readonly string closing;
    private readonly string newline;
    private string body;

    private PageText(string opening, YamlEditor header, string closing, string body, string newline)
    {
        this.opening = opening;
        Header = header;
        this.closing = closing;
        this.body = body;
        this.newline = newline;
    }

    /// <summary>The header's keys.</summary>
    public YamlEditor Header { get; }

    /// <summary>A page without any text yet.</summary>
    public static PageText New() => new($"{Fence}\n", new YamlEditor("", "\n"), $"{Fence}\n", "", "\n");

    /// <summary>Splits a file that has a header, as every page that could be read has.</summary>
    public static PageText Of(SourceFile file)
    {
        var lines = RawLines.Split(file.Text);
        var end = lines.FindIndex(1, line => line.TrimEnd() == Fence);
        var newline = RawLines.EndOf(lines);
        var header = new YamlEditor(string.Concat(lines[1..end]), newline);
        return new PageText(lines[0], header, lines[end], string.Concat(lines[(end + 1)..]), newline);
    }

    /// <summary>Writes a text of the page; a list has one entry a line.</summary>
    /// <param name="field">Which of <see cref="Fields"/>.</param>
    /// <param name="text">The text, its lines separated by <c>\n</c>.</param>
    public void Set(string field, string text)
    {
        var above = Fields.Order.TakeWhile(key => key != field).ToList();
        if (field == Fields.Body)
            SetBody(text.ReplaceLineEndings(newline));
        else if (Fields.IsList(field))
            Header.SetList(field, text.Split('\n'), above);
        else
            Header.SetText(field, text, above);
    }

    /// <summary>Which text a line of the file belongs to, or null.</summary>
    /// <param name="line">From 1, in the file as it is now.</param>
    public string? FieldAt(int line)
    {
        var headerLines = RawLines.Split(Header.ToString()).Count;
        return line > headerLines + 1 ? Fields.Body : Header.KeyAt(line - 1);
    }

    /// <summary>The file's text as it is now.</summary>
    public override string ToString() => string.Concat(opening, Header, closing, body);

    // Keeps the empty lines before and behind the text.
    private void SetBody(string text)
    {
        var bare = body.Trim();
        var start = bare.Length == 0 ? body.Length : body.IndexOf(bare, StringComparison.Ordinal);
        var behind = bare.Length == 0 ? newline : body[(start + bare.Length)..];
        var before = RawLines.Content(closing).Length == closing.Length ? newline : body[..start];
        body = string.Concat(before, text, behind);
    }
}
