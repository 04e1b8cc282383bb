using System.Text.RegularExpressions;
using ChatBot.Content.Reading.Yaml;
using ChatBot.Text;

namespace ChatBot.Content.Reading.Markdown;

/// <summary>
/// Fills the blanks of a text: <c>{figure:name}</c> everywhere, <c>{host}</c> and <c>{code}</c> on the bot's own pages.
/// What is bare text in a right-to-left language has its left-to-right runs isolated on the way.
/// </summary>
internal sealed partial class BlankFiller(
    BookSettings settings, FigureTable figures, IReadOnlyDictionary<string, LanguageDraft> languages)
{
    private const string OwnPages = "bot/";

    /// <summary>The blanks in a file, as they are written.</summary>
    public static IReadOnlyList<string> BlanksOf(string text) => [.. Blank().Matches(text).Select(blank => blank.Value).Distinct()];

    /// <summary>All that a page's text depends on beside its file: what stands in its blanks, and which way it is written.</summary>
    public string ValuesOf(IEnumerable<string> blanks, string language, string path)
    {
        var page = new PagePath(language, path, Country: null, IsMenu: false);
        var unheard = new ProblemList();
        var isRightToLeft = languages.GetValueOrDefault(language) is { RightToLeft: true };
        return string.Join('\n', blanks.Select(blank => Fill(blank, default, page, [], unheard)).Prepend(isRightToLeft ? "rtl" : "ltr"));
    }

    public string Fill(string text, Position at, PagePath page, List<(string Name, Position At)> used, ProblemList problems)
    {
        var language = languages.GetValueOrDefault(page.Language);
        if (Blank().Replace(text, blank => new string(' ', blank.Length)).IndexOfAny(['{', '}']) is >= 0 and var stray)
        {
            problems.Add(Codes.BlankUnknown, at with { Column = at.Column + stray }, "This brace has no partner.",
                "Write a figure as {figure:name}, and leave braces out of ordinary text.");
        }

        var filled = Blank().Replace(text, blank => FillOne(blank, at, page, language, used, problems));
        return language is { RightToLeft: true } ? Isolation.Apply(filled) : filled;
    }

    private string FillOne(
        Match blank, Position at, PagePath page, LanguageDraft? language, List<(string Name, Position At)> used, ProblemList problems)
    {
        var here = at with { Column = at.Column + blank.Index };
        var name = blank.Groups["name"].Value;
        var argument = blank.Groups["argument"].Value;
        if (name == "figure")
            return FillFigure(blank.Value, argument, here, language, used, problems);

        var own = page.Path.StartsWith(OwnPages, StringComparison.Ordinal);
        if (own && argument.Length == 0 && name is "host" or "code")
            return name == "host" ? settings.Host : settings.Code;

        problems.Add(Codes.BlankUnknown, here, $"{blank.Value} is not a blank that can be filled here.",
            "Blanks are {figure:name}, and on pages under bot/ also {host} and {code}. Leave the braces out of ordinary text.");
        return blank.Value;
    }

    private string FillFigure(
        string blank, string name, Position at, LanguageDraft? language, List<(string Name, Position At)> used, ProblemList problems)
    {
        used.Add((name, at));
        if (figures.Find(name) is { } figure)
            return language is null ? blank : figure.Write(language.Formats);

        if (!figures.IsReported(name))
        {
            problems.Add(Codes.FigureMissing, at, $"There is no figure \"{name}\" in figures.yaml.",
                SpellingSuggestion.Nearest(name, figures.Figures.Keys) is { } near ? $"Did you mean {{figure:{near}}}?" : "Add it there with value, unit, as-of, published, source and url.");
        }

        return blank;
    }

    [GeneratedRegex("\\{(?<name>[^{}:]*)(:(?<argument>[^{}]*))?\\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Blank();
}
