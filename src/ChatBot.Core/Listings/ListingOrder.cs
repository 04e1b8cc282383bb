namespace ChatBot.Listings;

/// <summary>
/// Which of two services that fit alike comes first: open before closed for a time, a confirmed or unknown firewall before
/// none, the one checked last, then the name.
/// </summary>
internal sealed class ListingOrder : IComparer<Listing>
{
    public static readonly ListingOrder Instance = new();

    private ListingOrder()
    {
    }

    public int Compare(Listing? x, Listing? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var status = x.Status.CompareTo(y.Status);
        if (status != 0)
            return status;

        var firewall = (x.Firewall == Firewall.No).CompareTo(y.Firewall == Firewall.No);
        if (firewall != 0)
            return firewall;

        var day = (y.CheckedOn ?? DateOnly.MinValue).CompareTo(x.CheckedOn ?? DateOnly.MinValue);
        if (day != 0)
            return day;

        var name = string.CompareOrdinal(x.Name, y.Name);
        return name != 0 ? name : string.CompareOrdinal(x.Id, y.Id);
    }
}
