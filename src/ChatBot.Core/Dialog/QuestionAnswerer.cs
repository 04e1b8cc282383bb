using ChatBot.Content;
using ChatBot.Dialog.Screens;
using ChatBot.Matching;
using UiText = ChatBot.Content.UiText;

namespace ChatBot.Dialog;

/// <summary>From a typed question to the screen that answers it, or offers honest choices.</summary>
internal static class QuestionAnswerer
{
    public static Screen Answer(Book book, DateTimeOffset moment, Input.Said said)
    {
        var match = book.Matcher?.Match(said.Text.Span, said.At?.Language);
        var query = book.Services.Names.Read(said.Text.Span);
        var screen = CountryAnswerer.Answer(book, moment, said, query)
            ?? DirectoryAnswerer.Answer(book, moment, said.At, query, match)
            ?? (match is null ? Learning(book, moment, said.At) : Screen(book, moment, said.At, match));
        return said.Removed ? Notices.Add(screen, book, UiText.QuestionRemoved) : screen;
    }

    private static Screen Learning(Book book, DateTimeOffset moment, Address? at)
    {
        var home = (at ?? new Address(book.Default.Code, null, new Place.Home())).At(new Place.Home());
        return Notices.Add(ScreenComposer.Compose(book, moment, home), book, UiText.Learning);
    }

    private static Screen Screen(Book book, DateTimeOffset moment, Address? at, Match match)
    {
        // The visitor's own language stays around an answer in another; where none is known, the question decides.
        var from = at ?? new Address(match.Language, null, new Place.Home());
        var codes = match.Candidates.Select(candidate => book.Find(match.Language, from.Country, candidate.Place)?.Code).ToList();
        return match.Outcome switch
        {
            Outcome.Answer => Page(book, moment, from, match, codes),
            Outcome.Suggest => ScreenComposer.Compose(book, moment, from.At(new Place.Answers(codes[0], codes.ElementAtOrDefault(1), codes.ElementAtOrDefault(2)))),
            _ => ScreenComposer.Compose(book, moment, from.At(new Place.Answers())),
        };
    }

    private static Screen Page(Book book, DateTimeOffset moment, Address from, Match match, List<string?> codes)
    {
        var page = book.Find(match.Language, from.Country, match.Candidates[0].Place)!;
        var screen = PageScreen.Compose(book, moment, from, page, part: 1);
        if (codes.Count > 1)
        {
            var words = book.Language(from.Language);
            var others = new ButtonAction.Go(from.At(new Place.Answers(codes[1], codes.ElementAtOrDefault(2))));
            screen = screen with { Groups = [.. screen.Groups, new ButtonGroup(null, [new Button(words[UiText.OtherAnswers], others)])] };
        }

        return match.Language == from.Language ? screen : OfferLanguage(book, screen, match.Language);
    }

    private static Screen OfferLanguage(Book book, Screen screen, string language)
    {
        var other = book.Language(language);
        var words = book.Language(screen.Address.Language);
        var button = new Button(other.Name, new ButtonAction.Go(screen.Address with { Language = language }));
        var note = words.Fill(UiText.OtherLanguage, ("language", other.Name));
        return Notices.Add(screen with { Groups = [new ButtonGroup(null, [button]), .. screen.Groups] }, note);
    }
}
