namespace ChatBot.Tests.Shared;

/// <summary>Time zones by their IANA names, as a host hands them in.</summary>
internal static class Zones
{
    public static TimeZoneInfo? Find(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
