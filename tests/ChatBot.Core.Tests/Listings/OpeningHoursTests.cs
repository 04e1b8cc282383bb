using System.Globalization;
using ChatBot.Listings;

namespace ChatBot.Tests.Listings;

public sealed class OpeningHoursTests
{
    [Theory]
    // Within and at the edges of a day.
    [InlineData("Mo-Fr 09:00-17:00", "Europe/Vienna", "2026-11-02T07:59:59Z", false)]
    [InlineData("Mo-Fr 09:00-17:00", "Europe/Vienna", "2026-11-02T08:00:00Z", true)]
    [InlineData("Mo-Fr 09:00-17:00", "Europe/Vienna", "2026-11-02T15:59:59Z", true)]
    [InlineData("Mo-Fr 09:00-17:00", "Europe/Vienna", "2026-11-02T16:00:00Z", false)]
    [InlineData("Mo-Fr 09:00-17:00", "Europe/Vienna", "2026-11-01T12:00:00Z", false)]
    [InlineData("Mo 09:00-12:00,14:00-18:00", "Europe/Vienna", "2026-11-02T12:00:00Z", false)]
    [InlineData("Mo 09:00-12:00,14:00-18:00", "Europe/Vienna", "2026-11-02T13:00:00Z", true)]
    // Over midnight: Friday night is Friday's, also on Saturday morning; Sunday's ends on Monday.
    [InlineData("Fr 22:00-04:00", "Europe/Madrid", "2026-11-06T22:30:00Z", true)]
    [InlineData("Fr 22:00-04:00", "Europe/Madrid", "2026-11-07T02:59:00Z", true)]
    [InlineData("Fr 22:00-04:00", "Europe/Madrid", "2026-11-07T03:00:00Z", false)]
    [InlineData("Fr 22:00-04:00", "Europe/Madrid", "2026-11-06T02:00:00Z", false)]
    [InlineData("Su 22:00-04:00", "Europe/Madrid", "2026-11-09T01:00:00Z", true)]
    [InlineData("Mo-Su 18:00-24:00", "Europe/Madrid", "2026-11-06T22:59:00Z", true)]
    [InlineData("Mo-Su 18:00-24:00", "Europe/Madrid", "2026-11-06T23:00:00Z", false)]
    [InlineData("24/7", "Europe/Madrid", "2026-11-06T23:00:00Z", true)]
    // Daylight saving begins (2026-03-29, 02:00 to 03:00) and ends (2026-10-25, 03:00 to 02:00): the clock on the wall decides.
    [InlineData("Su 09:00-17:00", "Europe/Berlin", "2026-03-29T07:00:00Z", true)]
    [InlineData("Su 09:00-17:00", "Europe/Berlin", "2026-03-29T06:59:00Z", false)]
    [InlineData("Su 02:00-03:00", "Europe/Berlin", "2026-03-29T01:00:00Z", false)]
    [InlineData("Su 01:30-03:30", "Europe/Berlin", "2026-03-29T01:10:00Z", true)]
    [InlineData("Su 02:00-03:00", "Europe/Berlin", "2026-10-25T00:30:00Z", true)]
    [InlineData("Su 02:00-03:00", "Europe/Berlin", "2026-10-25T01:30:00Z", true)]
    [InlineData("Su 02:00-03:00", "Europe/Berlin", "2026-10-25T02:00:00Z", false)]
    // Zones of half and quarter hours, and one a day ahead.
    [InlineData("Mo 09:00-10:00", "Asia/Kolkata", "2026-11-02T03:29:00Z", false)]
    [InlineData("Mo 09:00-10:00", "Asia/Kolkata", "2026-11-02T03:30:00Z", true)]
    [InlineData("Mo 09:00-10:00", "Asia/Kathmandu", "2026-11-02T03:15:00Z", true)]
    [InlineData("Mo 09:00-10:00", "Asia/Kathmandu", "2026-11-02T03:14:00Z", false)]
    [InlineData("Mo 09:00-10:00", "Pacific/Kiritimati", "2026-11-01T19:00:00Z", true)]
    public void A_place_is_open_by_its_own_clock(string hours, string zone, string moment, bool open)
    {
        var at = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

        Assert.Equal(open, HoursText.Read(hours)!.IsOpen(at, Zones.Find(zone)!));
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-17:00")]
    [InlineData("Mo,We,Fr 09:00-12:00,14:00-18:00; Sa 22:00-04:00")]
    [InlineData("Mo-Su 18:00-24:00")]
    [InlineData("Mo-We,Sa,Su 08:30-09:00")]
    [InlineData("24/7")]
    public void Hours_are_written_as_they_were_read(string hours) => Assert.Equal(hours, HoursText.Write(HoursText.Read(hours)!));

    [Theory]
    [InlineData("sa-mo 9:00-10:00", "Mo,Sa,Su 09:00-10:00")]
    [InlineData("Mo-Su 00:00-24:00", "24/7")]
    public void Other_ways_to_say_the_same_are_understood(string hours, string written) => Assert.Equal(written, HoursText.Write(HoursText.Read(hours)!));

    [Theory]
    [InlineData("")]
    [InlineData("weekdays")]
    [InlineData("Mo")]
    [InlineData("Mo 9-17")]
    [InlineData("Mo 09:00-09:00")]
    [InlineData("Mo 09:00-25:00")]
    [InlineData("Xx 09:00-17:00")]
    [InlineData("Mo 09:00-17:00;")]
    public void What_may_mean_anything_is_refused(string hours) => Assert.Null(HoursText.Read(hours));
}
