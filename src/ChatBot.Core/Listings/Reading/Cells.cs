using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Content;
using ChatBot.Content.Reading.Yaml;

namespace ChatBot.Listings.Reading;

/// <summary>Reads the cells of a row; what is wrong is reported with row and column, and reading continues.</summary>
internal readonly partial struct Cells(CsvRow row, DateOnly today, ProblemList problems)
{
    /// <summary>A text that must be there; empty where it is not.</summary>
    public string Required(string column)
    {
        if (row[column] is { } text)
            return text;

        problems.Add(Codes.KeyMissing, row.At(column), $"The cell \"{column}\" is empty.", "Fill it in.");
        return "";
    }

    /// <summary>Words separated by <c>;</c>.</summary>
    public IReadOnlyList<string> List(string column) =>
        row[column]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Words separated by <c>;</c>, each of which must be known.</summary>
    /// <param name="suggest">What may have been meant by one that is not known, or null.</param>
    /// <param name="or">What the cell takes instead of codes, for the cure.</param>
    public IReadOnlyList<string> CodeList(
        string column, IReadOnlyCollection<string> known, string what, Func<string, string?>? suggest = null, string or = "")
    {
        var codes = List(column).Select(code => code.ToLowerInvariant()).ToList();
        foreach (var code in codes.Where(code => !known.Contains(code)))
        {
            var meant = suggest is null ? SpellingSuggestion.Nearest(code, known) : suggest(code);
            problems.Add(Codes.ValueWrong, row.At(column), $"\"{code}\" is no {what}.",
                meant is null ? $"Write {Several(what)} with \"; \" between them{or}." : $"Did you mean \"{meant}\"?");
        }

        return [.. codes.Where(known.Contains).Distinct()];
    }

    // "kind of help" is the one with an end of its own.
    private static string Several(string what) => what.Contains(" of ", StringComparison.Ordinal)
        ? what.Replace(" of ", "s of ", StringComparison.Ordinal)
        : what + "s";

    /// <summary>One of some words; the first where the cell is empty.</summary>
    public T OneOf<T>(string column, IReadOnlyList<(string Word, T Value)> words)
    {
        var text = row[column]?.ToLowerInvariant() ?? words[0].Word;
        foreach (var (word, value) in words)
        {
            if (word == text)
                return value;
        }

        problems.Add(Codes.ValueWrong, row.At(column), $"\"{text}\" is not what \"{column}\" takes.", $"Write one of: {string.Join(", ", words.Select(word => word.Word))}.");
        return words[0].Value;
    }

    /// <summary>A day that is not still to come, as in 2026-11-01.</summary>
    public DateOnly? Day(string column)
    {
        if (row[column] is not { } text)
            return null;

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            problems.Add(Codes.DateWrong, row.At(column), $"\"{text}\" is no day of the calendar.", "Write year, month and day: 2026-11-01.");
            return null;
        }

        if (CalendarDay.IsToCome(day, today))
            problems.Add(Codes.DateWrong, row.At(column), $"The day {text} is still to come.", "Write the day on which it was done.");

        return day;
    }

    /// <summary>A number that can be called from every country.</summary>
    public string? Phone(string column)
    {
        if (row[column] is not { } text)
            return null;

        if (International().IsMatch(text))
            return text;

        problems.Add(Codes.ListingPhone, row.At(column), $"\"{text}\" is no number in international form.",
            "Write + and the country's code first, then only digits and spaces: +44 20 7946 0000. No names, no extensions.");
        return null;
    }

    /// <summary>An https address.</summary>
    public string? Link(string column)
    {
        if (row[column] is not { } text)
            return null;

        if (Links.IsHttps(text))
            return text;

        problems.Add(Codes.LinkNotHttps, row.At(column), $"\"{text}\" is not an https address.", "Write the whole address, beginning with https://.");
        return null;
    }

    /// <summary>A text of a form; anything else is reported with what it should look like.</summary>
    public string? Formed(string column, Regex form, string example)
    {
        if (row[column] is not { } text)
            return null;

        if (form.IsMatch(text))
            return text;

        problems.Add(Codes.ValueWrong, row.At(column), $"\"{text}\" is not what \"{column}\" takes.", $"Write it like {example}.");
        return null;
    }

    /// <summary>A number in international form (ITU-T E.164): a plus and at most 15 digits, the first not 0.</summary>
    [GeneratedRegex(@"^\+[1-9](?: ?[0-9]){6,14}$")]
    internal static partial Regex International();
}
