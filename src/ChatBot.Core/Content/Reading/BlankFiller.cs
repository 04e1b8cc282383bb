using System.Text.RegularExpressions;
using ChatBot.Text;

namespace ChatBot.Content.Reading;

/// <summary>
/// Fills the blanks of a text: <c>{figure:name}</c> everywhere, <c>{host}</c> and <c>{code}</c> on the bot's own pages.
/// What is bare text in a right-to-left language has its left-to-right runs isolated on the way.
/// </summary>
internal sealed partial class BlankFiller(
    BookSettings settings, IReadOnlyDictionary<string, Figure> figures, IReadOnlyDictionary<string, LanguageDraft> languages)
{
    private const string OwnPages = "bot/";

    public string Fill(string text, Position at, PagePath page, List<(string Name, Position At)> used, ProblemList problems)
    {
        if (!languages.TryGetValue(page.Language, out var language))
            return text;

        var filled = Blank().Replace(text, blank => FillOne(blank, at, page, language, used, problems));
        return language.RightToLeft ? Isolation.Apply(filled) : filled;
    }

    private string FillOne(
        Match blank, Position at, PagePath page, LanguageDraft language, List<(string Name, Position At)> used, ProblemList problems)
    {
        var here = at with { Column = at.Column + blank.Index };
        var name = blank.Groups["name"].Value;
        var argument = blank.Groups["argument"].Value;
        if (name == "figure" && figures.TryGetValue(argument, out var figure))
        {
            used.Add((argument, here));
            return language.Formats is { } formats ? figure.Write(formats) : blank.Value;
        }

        if (name == "figure")
        {
            problems.Add(Codes.FigureMissing, here, $"There is no figure \"{argument}\" in figures.yaml.",
                Spelling.Nearest(argument, figures.Keys) is { } near ? $"Did you mean {{figure:{near}}}?" : "Add it there with value, unit, as-of, published, source and url.");
            return blank.Value;
        }

        var own = page.Path.StartsWith(OwnPages, StringComparison.Ordinal);
        if (own && argument.Length == 0 && name is "host" or "code")
            return name == "host" ? settings.Host : settings.Code;

        problems.Add(Codes.BlankUnknown, here, $"{blank.Value} is not a blank that can be filled here.",
            "Blanks are {figure:name}, and on pages under bot/ also {host} and {code}. Leave the braces out of ordinary text.");
        return blank.Value;
    }

    [GeneratedRegex("\\{(?<name>[^{}:]*)(:(?<argument>[^{}]*))?\\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Blank();
}
