using ChatBot.Content;
using ChatBot.Dialog.Screens;
using ChatBot.Dialog.Screens.Directory;

namespace ChatBot.Dialog;

/// <summary>
/// The state machine. Its states are addresses, its transitions the book's choices and a closed set of built-in places.
/// Pure: the same book, moment and input give the same turn, and nothing is kept between two steps.
/// </summary>
public static class Machine
{
    /// <summary>One step of a conversation.</summary>
    /// <param name="moment">Now, as the host's clock has it.</param>
    /// <returns>What to show and what to do. Never throws, whatever the input.</returns>
    public static Turn Step(Book book, DateTimeOffset moment, Input input) => input switch
    {
        Input.Started started => Start(book, moment, started),
        Input.Chose chose => Choose(book, moment, chose),
        Input.Said said => new Turn(QuestionAnswerer.Answer(book, moment, said), new Effect.Show()),
        Input.Commanded commanded => Obey(book, moment, commanded),
        Input.SentUnreadable sent => new Turn(
            RemoveScreen.Compose(book, WhereOrHome(book, sent.At, sent.Language), sent.Message), new Effect.Show()),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The neutral screen that covers another when a visit ends; its one button leads back.</summary>
    /// <param name="address">What is covered.</param>
    /// <returns>A screen that gives nothing away.</returns>
    public static Screen Cover(Book book, Address address) => HiddenScreen.Cover(book, address);

    /// <summary>The screen of a state.</summary>
    /// <param name="moment">Now, as the host's clock has it.</param>
    /// <param name="address">The state; where the book no longer has it, the nearest is shown.</param>
    public static Screen Show(Book book, DateTimeOffset moment, Address address) => address.Place switch
    {
        Place.Home => PageScreen.Compose(book, moment, address, ""),
        Place.Page page => PageScreen.Compose(book, moment, address, page.Path, page.Part),
        Place.Privacy => PageScreen.Compose(book, moment, address.At(new Place.Page(book.Settings.Privacy)), book.Settings.Privacy),
        Place.Languages languages => LanguagesScreen.Compose(book, address, languages.Return),
        Place.Countries countries => CountriesScreen.Compose(book, address, countries.Return, countries.Part),
        Place.Find find => FindScreen.Compose(book, moment, address, find),
        Place.Listing listing => ListingScreen.Compose(book, moment, address, listing),
        Place.Ask => AskScreen.Compose(book, address),
        Place.Answers answers => AnswersScreen.Compose(book, address, answers),
        Place.Remove remove => RemoveScreen.Compose(book, address.At(new Place.Home()), remove.Message),
        Place.Hidden => HiddenScreen.Compose(book, address),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Where Back leads: up, never through a remembered past.</summary>
    /// <param name="place">The place to leave.</param>
    /// <returns>The place above it.</returns>
    public static Place Above(Book book, Place place) => place switch
    {
        Place.Page { Part: > 1 } page => page with { Part = page.Part - 1 },
        Place.Page page => Choices.PlaceOf(book.Parents.GetValueOrDefault(page.Path, "")),
        Place.Languages languages => languages.Return,
        Place.Countries { Part: > 1 } countries => countries with { Part = 1 },
        Place.Countries countries => countries.Return,
        Place.Find { Part: > 1 } find => find with { Part = find.Need is null ? 1 : find.Part - 1 },
        Place.Find { Need: not null } find => new Place.Find(find.Town),
        Place.Find { Town: not null } => new Place.Find(),
        Place.Listing listing => listing.From,
        _ => new Place.Home(),
    };

    /// <summary>Where Back leads from an address. Above a country's services lies the choice of another country.</summary>
    /// <param name="address">The state to leave.</param>
    /// <returns>The address above it.</returns>
    public static Address Above(Book book, Address address)
    {
        var chosen = address.Place is Place.Find { Need: null, Part: 1 } find
            && (find.Town is null || !FindScreen.OffersTowns(book, address.Country));
        return chosen && (address.Country ?? (address.Place as Place.Find)?.Town) is not null
            ? new Address(address.Language, null, new Place.Find())
            : address.At(Above(book, address.Place));
    }

    private static Turn Start(Book book, DateTimeOffset moment, Input.Started started) =>
        new(Show(book, moment, started.To ?? HomeIn(book, started.Language)), new Effect.Show());

    private static Turn Choose(Book book, DateTimeOffset moment, Input.Chose chose)
    {
        var turn = chose.To.Place switch
        {
            Place.Hidden => new Turn(Show(book, moment, chose.To), new Effect.Hide()),
            Place.Remove { Confirmed: true } remove => new Turn(
                Notices.Add(Show(book, moment, chose.To.At(new Place.Home())), book, UiText.Removed), new Effect.Remove(remove.Message)),
            _ => new Turn(Show(book, moment, chose.To), new Effect.Show()),
        };
        return chose.Exact ? turn : turn with { Screen = Notices.Add(turn.Screen, book, UiText.Outdated) };
    }

    private static Turn Obey(Book book, DateTimeOffset moment, Input.Commanded commanded)
    {
        var here = WhereOrHome(book, commanded.At, commanded.Language);
        Place place = commanded.Command switch
        {
            ChatCommand.Menu => new Place.Home(),
            ChatCommand.Find => book.Settings.Find is { } find ? Choices.PlaceOf(find) : new Place.Ask(),
            ChatCommand.Language => here.Place is Place.Languages ? here.Place : new Place.Languages(Returnable(here.Place)),
            ChatCommand.Hide => new Place.Hidden(),
            ChatCommand.Privacy => new Place.Privacy(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return Choose(book, moment, new Input.Chose(here.At(place)));
    }

    /// <summary>The place that a choice of language or country comes back to.</summary>
    internal static Place Returnable(Place place) => place switch
    {
        Place.Languages languages => languages.Return,
        Place.Countries countries => countries.Return,
        Place.Remove or Place.Hidden => new Place.Home(),
        _ => place,
    };

    private static Address WhereOrHome(Book book, Address? at, string? language) => at ?? HomeIn(book, language);

    // A language tag of an app is matched by its first part: pt-br speaks pt (BCP 47, 2.2.1).
    private static Address HomeIn(Book book, string? language) =>
        new(book.Language(language?.Split('-')[0].ToLowerInvariant()).Code, null, new Place.Home());
}
