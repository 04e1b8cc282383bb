using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>The host's own line, where it has one: on the start, on urgent pages, and where no page answers.</summary>
internal static class TalkCard
{
    public static IEnumerable<TextBlock> Blocks(Book book, string language)
    {
        if (book.Settings.Line is not { } line)
            yield break;

        var words = book.Language(language);
        var title = words.Fill(UiText.TalkTitle, ("name", words.Show(line.Name)));
        yield return new TextBlock.Paragraph([new TextSpan(line.Phone is null ? title : $"{title}, {words.Show(line.Phone)}", SpanStyle.Bold)]);
        yield return new TextBlock.Enumeration(Ordered: false, [.. Lines(words, line).Select(text => (IReadOnlyList<TextSpan>)[new TextSpan(text)]), .. Links(words, line)]);
    }

    // As links in the text: a button more would not fit on the start screen.
    private static IEnumerable<IReadOnlyList<TextSpan>> Links(BookLanguage words, HostLine line)
    {
        if (line.Telegram is { } telegram)
            yield return [new TextSpan(words[UiText.OpenTelegram], SpanStyle.Plain, "https://t.me/" + telegram)];
        if (line.Web is { } web)
            yield return [new TextSpan(words[UiText.OpenWeb], SpanStyle.Plain, web)];
    }

    private static IEnumerable<string> Lines(BookLanguage words, HostLine line)
    {
        if (HostLine.In(line.What, words.Code) is { } what)
            yield return words.Show(what);

        yield return HelpLineText.Hours(words, line.Opening);
        yield return HelpLineText.Languages(words, line.Languages);
        if (HostLine.In(line.Records, words.Code) is { } records)
            yield return words.Fill(UiText.TalkRecords, ("records", words.Show(records)));
    }
}
