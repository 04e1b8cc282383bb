namespace ChatBot.Books;

/// <summary>Time zones by their IANA names, from the machine's own table: the core reads no disk.</summary>
internal static class TimeZones
{
    /// <summary>A zone; null where the machine knows none of that name. Containers need the package <c>tzdata</c> for it.</summary>
    public static TimeZoneInfo? Find(string name) =>
        name.Contains('/') && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
