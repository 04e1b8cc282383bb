using ChatBot.Content;
using ChatBot.Dialog.Screens;
using ChatBot.Dialog.Typed;
using ChatBot.Matching;
using UiText = ChatBot.Content.UiText;

namespace ChatBot.Dialog;

/// <summary>From a typed question to the screen that answers it, or offers honest choices.</summary>
internal static class QuestionAnswerer
{
    /// <param name="meaning">What the text is where it is no question.</param>
    public static TypedAnswer Answer(Book book, DateTimeOffset moment, Input.Said said, TypedMeaning? meaning)
    {
        var at = said.At ?? new Address(book.Language(meaning?.Language).Code, null, new Place.Home());
        if (meaning?.Label is not null && SmallTalkAnswerer.Help(book, moment, at) is { } help)
            return help;

        var canMatch = meaning?.Talk is null && (said.At is null || book.HasLearned(said.At.Language));
        var match = canMatch ? book.Matcher?.Match(said.Text.Span, said.At?.Language) : null;
        var query = book.Services.Names.Read(said.Text.Span);
        if (CountryAnswerer.Answer(book, moment, said, query) is { } country)
            return Directory(country);

        if (meaning?.Talk is { } talk)
            return SmallTalkAnswerer.Talk(book, at, talk);

        if (DirectoryAnswerer.Answer(book, moment, said.At, query, match) is { } directory)
            return Directory(directory);

        // What nothing answers may be in a language that is still being learned.
        var mayBeLearned = match is { Outcome: Outcome.None } && !book.IsLearned;
        return match is null || mayBeLearned
            ? new TypedAnswer(TypedOutcome.Learning, Learning(book, moment, at), [])
            : Matched(book, moment, said.At, match);
    }

    private static TypedAnswer Directory(Screen screen) =>
        new(TypedOutcome.Directory, screen, [screen.Address.ToString()[(screen.Address.ToString().IndexOf('/') + 1)..]]);

    private static Screen Learning(Book book, DateTimeOffset moment, Address at) =>
        Notices.Add(ScreenComposer.Compose(book, moment, at.At(new Place.Home())), book, UiText.Learning);

    private static TypedAnswer Matched(Book book, DateTimeOffset moment, Address? at, Match match)
    {
        if (match.Outcome == Outcome.None)
            return new TypedAnswer(TypedOutcome.None, NoneScreen.Compose(book, at, match.Spoken), [], match);

        // The visitor's own language stays around an answer in another; where none is known, the question decides.
        var from = at ?? new Address(match.Language, null, new Place.Home());
        var codes = match.Candidates.Select(candidate => book.Find(match.Language, from.Country, candidate.Place)?.Code).ToList();
        var places = match.Candidates.Select(candidate => candidate.Place).ToList();
        return match.Outcome == Outcome.Answer
            ? new TypedAnswer(TypedOutcome.Answer, Page(book, moment, from, match, codes), places, match)
            : new TypedAnswer(TypedOutcome.Suggest,
                ScreenComposer.Compose(book, moment, from.At(new Place.Answers(codes[0], codes.ElementAtOrDefault(1), codes.ElementAtOrDefault(2)))), places, match);
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
