using System.Globalization;
using ChatBot.Content;

namespace ChatBot.Dialog;

/// <summary>Reads the place of an address, for a language and a country that are known already.</summary>
internal readonly struct PlaceReader(Book book, string language, string? country)
{
    // A choice of a language comes back to a choice of a country, and that to any other place.
    private const int InLanguages = 1;
    private const int InCountries = 2;

    public Place Read(ReadOnlySpan<char> path, out bool exact) => Read(path, within: 0, out exact);

    private Place Read(ReadOnlySpan<char> path, int within, out bool exact)
    {
        var slash = path.IndexOf('/');
        var first = slash < 0 ? path : path[..slash];
        var rest = slash < 0 ? default : path[(slash + 1)..];
        exact = slash < 0;
        switch (first)
        {
            case BuiltInPlaces.Home:
                return new Place.Home();
            case BuiltInPlaces.Ask:
                return new Place.Ask();
            case BuiltInPlaces.Privacy:
                return new Place.Privacy();
            case BuiltInPlaces.Answers:
                return ReadAnswers(rest, slash >= 0, out exact);
            case BuiltInPlaces.Languages when within < InLanguages:
                return new Place.Languages(Read(rest, InLanguages, out exact));
            case BuiltInPlaces.Countries when within < InCountries:
                var part = FindReader.TakePart(ref rest);
                var from = TakeCode(ref rest);
                return new Place.Countries(Read(rest, InCountries, out exact), part, from);
            case BuiltInPlaces.Find:
                return new FindReader(book, country).Read(rest, out exact);
            case BuiltInPlaces.Listing:
                return new FindReader(book, country).ReadListing(rest, out exact);
            case BuiltInPlaces.Phrases:
                return ReadPhrases(rest, slash >= 0, out exact);
            case BuiltInPlaces.Hidden:
                return new Place.Hidden();
            case BuiltInPlaces.Remove:
                return ReadRemove(rest, out exact);
            default:
                return ReadPage(path, out exact);
        }
    }

    // A page's code stands only before the directory's places, so that it can't be mistaken for a folder's name.
    private string? TakeCode(ref ReadOnlySpan<char> path)
    {
        var slash = path.IndexOf('/');
        if (slash < 0 || !book.Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path[..slash], out var known))
            return null;

        var rest = path[(slash + 1)..];
        if (rest is not BuiltInPlaces.Find && !rest.StartsWith(BuiltInPlaces.Find + "/"))
            return null;

        path = rest;
        return known.Code;
    }

    private Place.Answers ReadAnswers(ReadOnlySpan<char> rest, bool any, out bool exact)
    {
        var codes = new string?[3];
        var count = 0;
        exact = true;
        foreach (var range in rest.Split('/'))
        {
            if (!any)
                break;

            if (count < codes.Length && book.Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rest[range], out var known))
                codes[count++] = known.Code;
            else
                exact = false;
        }

        return new Place.Answers(codes[0], codes[1], codes[2]);
    }

    private Place ReadPhrases(ReadOnlySpan<char> rest, bool any, out bool exact)
    {
        exact = !book.Phrases.IsEmpty;
        if (!exact)
            return new Place.Home();

        var place = new Place.Phrases();
        foreach (var range in rest.Split('/'))
        {
            if (!any)
                break;

            var step = rest[range];
            if (place.Id is null && book.Phrases.KnownId(step) is { } id)
                place = place with { Id = id };
            else if (place is { Id: { } chosen, Language: null } && book.Phrases.KnownLanguage(chosen, step) is { } code)
                place = place with { Language = code };
            else if (place is { Language: not null, Covered: false } && step is Address.Covered)
                place = place with { Covered = true };
            else
                exact = false;
        }

        return place;
    }

    private static Place ReadRemove(ReadOnlySpan<char> rest, out bool exact)
    {
        var slash = rest.IndexOf('/');
        var number = slash < 0 ? rest : rest[..slash];
        var confirmed = slash >= 0 && rest[(slash + 1)..] is Address.Yes;
        exact = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var message)
            && message > 0 && number[0] != '0' && (slash < 0 || confirmed);
        return exact ? new Place.Remove(message, confirmed) : new Place.Home();
    }

    private Place ReadPage(ReadOnlySpan<char> path, out bool exact)
    {
        var lookup = book.Paths.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(path, out var whole))
        {
            exact = true;
            return new Place.Page(whole);
        }

        var slash = path.LastIndexOf('/');
        exact = false;
        if (slash < 0)
            return new Place.Home();

        var tail = path[(slash + 1)..];
        if (lookup.TryGetValue(path[..slash], out var page)
            && int.TryParse(tail, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            && part > 1 && tail[0] != '0' && part <= (book.Find(language, country, page)?.Parts.Count ?? 0))
        {
            exact = true;
            return new Place.Page(page, part);
        }

        return ReadPage(path[..slash], out _);
    }
}
