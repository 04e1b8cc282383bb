using System.Text.RegularExpressions;

namespace ChatBot.Content.Reading;

/// <summary>What a page's file name says: language, id, country, and whether it is a menu.</summary>
/// <param name="Language">The first folder.</param>
/// <param name="Path">The id; empty for the start.</param>
/// <param name="Country">The part after <c>@</c>, or null.</param>
/// <param name="IsMenu">Whether the file is an <c>index.md</c>.</param>
internal sealed partial record PagePath(string Language, string Path, string? Country, bool IsMenu)
{
    private const string Index = "index";

    /// <summary>Reads a file's name; null where it names no page, which is reported.</summary>
    public static PagePath? Read(SourceFile file, ProblemList problems)
    {
        var match = Pattern().Match(file.Path);
        if (!match.Success)
        {
            problems.Add(Codes.PathWrong, new Position(file.Shown), "The name of this file or of a folder can't be part of an address.",
                "Use only small letters a to z, digits and hyphens; a country's own page ends in @ and two letters: arrest@gb.md.");
            return null;
        }

        var country = match.Groups["country"] is { Success: true, Value: var code } ? code : null;
        var path = match.Groups["path"].Value;
        var isMenu = path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal);
        if (isMenu)
            path = path[..^Index.Length].TrimEnd('/');

        var first = path.Split('/')[0];
        var last = path.Split('/')[^1];
        if (BuiltInPlaces.All.Contains(first) || last.All(char.IsAsciiDigit) && last.Length > 0)
        {
            problems.Add(Codes.PathWrong, new Position(file.Shown), $"A page can't be called \"{path}\": the program uses that name itself.",
                $"Choose another name than {string.Join(", ", BuiltInPlaces.All)} or a number.");
            return null;
        }

        return new PagePath(match.Groups["language"].Value, path, country, isMenu);
    }

    [GeneratedRegex("^(?<language>[a-z]{2,3})/(?<path>[a-z0-9-]+(/[a-z0-9-]+)*)(@(?<country>[a-z]{2}))?\\.md$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
