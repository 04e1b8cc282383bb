using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>
/// Sentences to hold out to somebody who speaks another language: which one, in which language, and then the card, the
/// sentence large and the visitor's own language small beneath.
/// </summary>
internal static class PhrasesScreen
{
    public static Screen Compose(Book book, DateTimeOffset moment, Address address, Place.Phrases place) => place switch
    {
        { Id: { } id, Language: { } language } when book.Phrases.Find(id, language) is { } card => Card(book, moment, address, place, card),
        { Id: { } id } when book.Phrases.Ids.Contains(id) => Languages(book, address.At(new Place.Phrases(id)), id),
        _ => Sentences(book, address.At(new Place.Phrases())),
    };

    private static Screen Sentences(Book book, Address address)
    {
        var words = book.Language(address.Language);
        var buttons = book.Phrases.Ids.Select(id =>
            new Button(Isolated(words, book.Phrases.Own(id, words.Code)), new ButtonAction.Go(address.At(new Place.Phrases(id)))));
        return Frame.Around(book, address, words[UiText.PhrasesTitle], [TextBlock.Plain(words[UiText.PhrasesText])], [new ButtonGroup(null, [.. buttons])]);
    }

    private static Screen Languages(Book book, Address address, string id)
    {
        var words = book.Language(address.Language);
        var buttons = book.Phrases.LanguagesOf(id).Select(language =>
            new Button(language.Name, new ButtonAction.Go(address.At(new Place.Phrases(id, language.Code)))));
        return Frame.Around(book, address, words[UiText.PhrasesLanguage], [Quote(words, book.Phrases.Own(id, words.Code))], [new ButtonGroup(null, [.. buttons])]);
    }

    private static Screen Card(Book book, DateTimeOffset moment, Address address, Place.Phrases place, PhraseCard card)
    {
        var words = book.Language(address.Language);
        var own = book.Phrases.Own(card.Id, words.Code);
        var shows = !place.Covered && own.Language != card.Language;
        var blocks = new List<TextBlock>();
        if (card.Latin is { } latin)
            blocks.Add(TextBlock.Plain(words.RightToLeft ? Isolation.Whole(latin) : latin));

        if (shows)
            blocks.Add(TextBlock.Remark(Isolated(words, own)));

        blocks.Add(TextBlock.Remark(ReviewNote(book, moment, words, card)));
        Button[] cover = shows ? [new Button(words[UiText.PhrasesCover], new ButtonAction.Go(address.At(place with { Covered = true })))] : [];
        Button[] buttons = place.Covered ? [] : [Copy(words, card), .. cover];
        return Frame.Around(book, address, Isolated(words, card), blocks, buttons.Length > 0 ? [new ButtonGroup(null, buttons)] : []) with { ShownIn = card.Language };
    }

    /// <summary>A sentence in the language of a text that it stands under.</summary>
    public static TextBlock.Quote Quote(BookLanguage words, PhraseCard card) => new([new TextSpan(Isolated(words, card))]);

    /// <summary>Copies a sentence, to be sent or translated.</summary>
    public static Button Copy(BookLanguage words, PhraseCard card) => new(words[UiText.CopySentence], new ButtonAction.Copy(card.Text, card.Language));

    private static string ReviewNote(Book book, DateTimeOffset moment, BookLanguage words, PhraseCard card) =>
        card.Review is { } review && review.On >= DateOnly.FromDateTime(moment.UtcDateTime).AddDays(-book.Settings.Limits.ReviewDays)
            ? words.Fill(UiText.CardChecked, ("on", words.Formats.Write(review.On)))
            : words[UiText.PhrasesDraft];

    // A sentence that runs against the visitor's own direction keeps its own, its full stop included.
    private static string Isolated(BookLanguage words, PhraseCard card)
    {
        var rightToLeft = Isolation.IsRightToLeft(card.Text);
        var text = rightToLeft ? Isolation.Apply(card.Text) : card.Text;
        return rightToLeft == words.RightToLeft ? text : Isolation.Whole(text);
    }
}
