namespace ChatBot.Translations.Po;

/// <summary>A text of the book in its default language and in another: what becomes an entry of a PO file.</summary>
/// <param name="Owner">Whose it is: a page's id (<c>index</c> for the start), with its country; or <see cref="Bot"/>.</param>
/// <param name="Field">Which of the owner's texts: one of <see cref="Fields"/>, or <c>words.back</c>.</param>
/// <param name="Original">The default language's text.</param>
/// <param name="Translation">The other language's; empty where there is none.</param>
internal sealed record Message(string Owner, string Field, string Original, string Translation)
{
    /// <summary>The owner of the words in <c>LANGUAGE/bot.yaml</c>.</summary>
    public const string Bot = "bot";

    /// <summary>What translators should know of it, a line each.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>The original's file inside its folder.</summary>
    public required string Reference { get; init; }

    /// <summary>Whether the original has changed since it was translated.</summary>
    public bool Stale { get; init; }

    /// <summary>Its name in a PO file, as in <c>rights/firewall#title</c>.</summary>
    public string Context => $"{Owner}#{Field}";

    /// <summary>Whether it is one of <c>LANGUAGE/bot.yaml</c>, not a page's.</summary>
    public bool IsWord => Field.Contains('.', StringComparison.Ordinal);

    /// <summary>As an entry of a PO file.</summary>
    public PoEntry ToEntry() => new()
    {
        Context = Context,
        Original = Original,
        Translation = Translation,
        Fuzzy = Stale && Translation.Length > 0,
        Comments = Comments,
        Reference = Reference,
    };
}

/// <summary>The texts of a page that are translated, by the names of their header keys.</summary>
internal static class Fields
{
    public const string Title = "title";
    public const string Button = "button";
    public const string Ask = "ask";
    public const string Also = "also";
    public const string Groups = "groups";
    public const string Under = "under";
    public const string Body = "body";

    /// <summary>The header key that says which text a translation was made from.</summary>
    public const string From = "from";

    /// <summary>The header key of the signature.</summary>
    public const string Reviewed = "reviewed";

    /// <summary>The order of a header's keys in a new page.</summary>
    public static IReadOnlyList<string> Order { get; } = [Title, Button, Ask, Also, Groups, Under, From];

    /// <summary>Whether a text is a list, one entry a line.</summary>
    public static bool IsList(string field) => field is Ask or Also or Groups;

    /// <summary>Whether visitors see the text, so that a signature speaks of it; the others are for finding the page.</summary>
    public static bool IsShown(string field) => field is not (Ask or Also);
}
