namespace ChatBot.Content;

/// <summary>First segments of the addresses that belong to the program's own places; no page may have them.</summary>
internal static class BuiltInPlaces
{
    public const string Home = "home";
    public const string Languages = "languages";
    public const string Countries = "countries";
    public const string Ask = "ask";
    public const string Answers = "answers";
    public const string Privacy = "privacy";
    public const string Remove = "remove";
    public const string Hidden = "hidden";
    public const string Find = "find";
    public const string Listing = "listing";
    public const string Phrases = "phrases";

    public static readonly string[] All = [Home, Languages, Countries, Ask, Answers, Privacy, Remove, Hidden, Find, Listing, Phrases];

    /// <summary>Those that a menu may list beside pages.</summary>
    public static readonly string[] InMenus = [Ask, Languages, Countries, Privacy, Find, Phrases];
}
