using ChatBot.Content;
using ChatBot.Listings;

namespace ChatBot.Dialog.Screens.Directory;

/// <summary>When a service is open, in the visitor's words and by the place's own clock.</summary>
internal static class CardHours
{
    public static IEnumerable<string> Lines(BookLanguage words, DateTimeOffset moment, Listing listing)
    {
        if (listing.Hours is not { } hours)
        {
            yield return words[UiText.CardHoursUnknown];
            yield break;
        }

        var days = words.Names.Days.Count > 0 ? words.Names.Days : HoursText.Days;
        var text = words.Fill(UiText.CardHours, ("hours", words.Show(HoursText.Write(hours, days))));
        if (listing.Zone is not { } zone || listing.Status == ListingStatus.TemporarilyClosed)
            yield return text;
        else
            yield return $"{text}. {words[hours.IsOpen(moment, zone) ? UiText.CardOpen : UiText.CardClosed]}";
    }
}
