using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Content.Checks;

/// <summary>Does any statistic stand bare in a text, without its year and source?</summary>
internal static partial class Statistics
{
    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var language in draft.Languages)
        {
            var words = WordPattern(language.Formats?.Statistics ?? []);
            foreach (var page in draft.PagesOf(language.Code).Values)
            {
                foreach (var (text, at) in page.Texts.Append((page.Title ?? "", page.TitleAt)))
                    CheckText(text, at, words, problems);
            }
        }
    }

    private static void CheckText(string text, Position at, Regex? words, ProblemList problems)
    {
        foreach (var found in Find(text, words))
        {
            problems.Add(Codes.StatisticBare, at with { Column = at.Column + found.Index },
                $"\"{found.Text}\" is a statistic without year and source.",
                "Add it to figures.yaml and write {figure:name} here; or say it without a number.");
        }
    }

    /// <summary>The statistics in a text.</summary>
    internal static IEnumerable<(string Text, int Index)> Find(string text, Regex? words)
    {
        var blanked = Filled().Replace(text, match => new string(' ', match.Length));
        var found = Marked().Matches(blanked).Concat(words?.Matches(blanked) ?? Enumerable.Empty<Match>())
            .Concat(Large().Matches(blanked).Where(match => IsLarge(match.Value)));
        var end = -1;
        foreach (var match in found.OrderBy(match => match.Index).ThenByDescending(match => match.Length))
        {
            if (match.Index < end)
                continue;

            end = match.Index + match.Length;
            yield return (match.Value.Trim(), match.Index);
        }
    }

    // 1,000 and more, unless it is a year.
    private static bool IsLarge(string digits)
    {
        var plain = string.Concat(digits.Where(char.IsDigit).Select(digit => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(digit))));
        return decimal.TryParse(plain, CultureInfo.InvariantCulture, out var number) && number >= 1000
            && !(plain.Length == 4 && digits.Length == 4 && number is >= 1450 and <= 2100);
    }

    private static Regex? WordPattern(IReadOnlyList<string> words) => words.Count == 0 ? null : new Regex(
        $"\\d[\\d.,\u00A0\u202F ]*\\s?({string.Join('|', words.Select(Regex.Escape))})(?!\\p{{L}})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex("\\{[^{}]*\\}")]
    private static partial Regex Filled();

    [GeneratedRegex("\\d[\\d.,]*\\s?[%٪％‰]|[$€£¥₹₽฿]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?[$€£¥₹₽฿]")]
    private static partial Regex Marked();

    [GeneratedRegex("\\d+([.,\u00A0\u202F']\\d{3})+|\\d{4,}")]
    private static partial Regex Large();
}
