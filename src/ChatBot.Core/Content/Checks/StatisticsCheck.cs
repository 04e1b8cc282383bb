using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Content.Building;
using ChatBot.Content.Reading.Markdown;

namespace ChatBot.Content.Checks;

/// <summary>Does any statistic stand bare in a text, without its year and source?</summary>
internal static partial class StatisticsCheck
{
    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var language in draft.Languages)
        {
            var words = WordPattern(language.Formats);
            foreach (var page in draft.PagesOf(language.Code).Values)
            {
                foreach (var line in page.Lines.Append(new(page.Title ?? "", page.TitleAt)).Append(new(page.Button ?? "", page.ButtonAt)))
                    CheckLine(line, words, problems);
            }
        }
    }

    private static void CheckLine(TextLine line, Regex words, ProblemList problems)
    {
        foreach (var found in Find(line.Text, words))
        {
            problems.Add(Codes.StatisticBare, line.Where(found.Index), $"\"{found.Text}\" is a statistic without year and source.",
                "Add it to figures.yaml and write {figure:name} here; or say it without a number.");
        }
    }

    /// <summary>The statistics in a text.</summary>
    internal static IEnumerable<(string Text, int Index)> Find(string text, Regex words)
    {
        var blanked = Apart().Replace(text, match => new string(' ', match.Length));
        var found = Marked().Matches(blanked).Concat(words.Matches(blanked)).Concat(Large().Matches(blanked).Where(match => IsLarge(match.Value)));
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
        return plain[0] != '0' && decimal.TryParse(plain, CultureInfo.InvariantCulture, out var number) && number >= 1000
            && !(plain.Length == 4 && digits.Length == 4 && number is >= 1450 and <= 2100);
    }

    /// <summary>What makes a number a statistic in a language: its words for it, and its way to write "1 in 7".</summary>
    internal static Regex WordPattern(LanguageFormats formats)
    {
        var oneIn = string.Join("\\d{1,3}", formats.Figures[FigureUnit.OneIn].Split("{value}").Select(part => Number().Replace(Regex.Escape(part), "\\d+")));
        var words = formats.Statistics.Select(Regex.Escape).Select(word => $"\\d[\\d.,٬٫\u00A0\u202F ]*\\s?{word}");
        return new Regex($"(?<!\\d)({string.Join('|', words.Prepend(oneIn))})(?![\\p{{L}}\\d])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex("\\d+")]
    private static partial Regex Number();

    // Blanks that are filled with figures, and phone numbers.
    [GeneratedRegex("\\{[^{}]*\\}|(?<![\\d.,])[+0]\\d[\\d ()/-]{4,}\\d")]
    private static partial Regex Apart();

    private const string Amount = "\\d([\\d.,٬٫]*\\d)?";

    [GeneratedRegex($"{Amount}\\s?[%٪％‰]|([$€£¥₹₽฿]|USD|EUR|GBP)\\s?{Amount}|{Amount}\\s?([$€£¥₹₽฿]|USD|EUR|GBP)")]
    private static partial Regex Marked();

    [GeneratedRegex("(?<![\\d.,])\\d{1,3}([.,٬\u00A0\u202F'’]\\d{3})+(?!\\d)|(?<!\\d)\\d{4,}")]
    private static partial Regex Large();
}
