using ChatBot.Content;
using ChatBot.Content.Building;
using ChatBot.Content.Reading;
using ChatBot.Dialog;
using ChatBot.Dialog.Screens;
using ChatBot.Text;

namespace ChatBot.Compiling;

/// <summary>
/// Is a button that a text names on the text's own screen, or on the one that the button named before it leads to? In a sentence with
/// a word that asks for a tap (<c>taps:</c> of the language's style), what is bold is such a name.
/// </summary>
internal static class ButtonNames
{
    public static void Check(Book book, BookDraft draft, ProblemList problems)
    {
        var moment = new DateTimeOffset(draft.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        foreach (var language in draft.Languages.Where(language => language.Style is { Taps.Count: > 0 }))
        {
            foreach (var page in draft.PagesOf(language.Code).Values.Where(page => page.Country is null))
            {
                foreach (var (sentence, at) in Sentences.OfPlaced(page.Blocks))
                {
                    if (Names(sentence, language.Style!) is { Count: > 0 } names && FindMissing(book, moment, language.Code, page.Path, names) is { } missing)
                    {
                        problems.Add(Codes.ButtonMissing, at, $"The text says to tap \"{missing}\", and no button of this screen has that name.",
                            "Write the name of a button that is there, or lead to the page under \"see:\" or in the menu; another program's button is set in *italics*.");
                    }
                }
            }
        }
    }

    private static string? FindMissing(Book book, DateTimeOffset moment, string language, string path, IEnumerable<string> names)
    {
        var buttons = Buttons(book, moment, language, path);
        foreach (var name in names)
        {
            if (buttons.Find(button => Bare(button.Label).Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } button)
                return name;

            if (button.Action is ButtonAction.Go { Address: var next })
                buttons.AddRange(Machine.Show(book, moment, next).Buttons);
        }

        return null;
    }

    // Of all parts of a long text.
    private static List<Button> Buttons(Book book, DateTimeOffset moment, string language, string path) =>
    [
        .. Enumerable.Range(1, book.Find(language, null, path)!.Parts.Count)
            .SelectMany(part => PageScreen.Compose(book, moment, new Address(language, null, new Place.Home()), path, part).Buttons),
    ];

    // What ends in a colon is a heading.
    private static List<string> Names(Sentence sentence, LanguageStyle style) => style.Taps.Any(sentence.Has)
        ? [.. sentence.Spans.Where(span => span.Style.HasFlag(SpanStyle.Bold)).Select(span => Bare(span.Text)).Where(name => name.Length > 0 && name[^1] is not (':' or '：'))]
        : [];

    private static string Bare(string label) => Isolation.Remove(label).Trim().TrimEnd('.', '。');
}
