namespace ChatBot.Content;

/// <summary>How a language writes numbers, figures and dates; the editor's own patterns from <c>bot.yaml</c>.</summary>
/// <param name="Point">Between whole and fraction.</param>
/// <param name="Group">Between thousands.</param>
/// <param name="Figures">A pattern for each unit, with <c>{value}</c>.</param>
/// <param name="Dated">A figure with its date: <c>{figure}</c>, <c>{date}</c>.</param>
/// <param name="Estimate">An estimate: <c>{figure}</c>.</param>
/// <param name="Mid">The middle of a year: <c>{year}</c>.</param>
/// <param name="End">The end of a year: <c>{year}</c>.</param>
/// <param name="MonthYear">A month of a year: <c>{month}</c>, <c>{year}</c>.</param>
/// <param name="Day">A day: <c>{day}</c>, <c>{month}</c>, <c>{year}</c>.</param>
/// <param name="Months">The names of the twelve months as they stand in a date.</param>
/// <param name="Statistics">Words that make a number a statistic (million, per cent, euros), for the checks.</param>
public sealed record LanguageFormats(
    string Point,
    string Group,
    IReadOnlyDictionary<FigureUnit, string> Figures,
    string Dated,
    string Estimate,
    string Mid,
    string End,
    string MonthYear,
    string Day,
    IReadOnlyList<string> Months,
    IReadOnlyList<string> Statistics)
{
    /// <summary>What stands between the entries of a list where a language says nothing else.</summary>
    public const string UsualList = ", ";

    /// <summary>Between the entries of a list.</summary>
    public string List { get; init; } = UsualList;

    /// <summary>The entries of a list in one text.</summary>
    public string Join(IEnumerable<string> entries) => string.Join(List, entries);

    /// <summary>A day as this language writes it.</summary>
    public string Write(DateOnly day) => Blanks.Fill(Day,
        ("day", Digits(day.Day)), ("month", Months[day.Month - 1]), ("year", Digits(day.Year)));

    /// <summary>A number with this language's marks.</summary>
    /// <param name="value">The number; at most four places of its fraction are written.</param>
    public string Write(decimal value)
    {
        var text = value.ToString("#,0.####", System.Globalization.CultureInfo.InvariantCulture);
        return text.Replace(',', '\uFFFF').Replace(".", Point, StringComparison.Ordinal).Replace("\uFFFF", Group, StringComparison.Ordinal);
    }

    /// <summary>A plain number, a year or a day.</summary>
    /// <returns>Its digits.</returns>
    public static string Digits(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
