using ChatBot.Content;
using ChatBot.Listings;

namespace ChatBot.Dialog.Screens;

/// <summary>When a line answers, in which languages, and what it may do with a call.</summary>
internal static class HelpLineText
{
    public static string Hours(BookLanguage words, OpeningHours hours) =>
        words.Fill(UiText.CardHours, ("hours", words.Show(HoursText.Write(hours))));

    public static string Languages(BookLanguage words, IReadOnlyList<string> codes) =>
        words.Fill(UiText.CardLanguages, ("languages", words.Show(words.Formats.Join(codes.Select(code => words.Names.Languages.GetValueOrDefault(code, code))))));

    /// <summary>What is known of a line beside its number; what is not known is said.</summary>
    public static IEnumerable<string> Facts(BookLanguage words, HelpLine line)
    {
        yield return line.Hours is { } hours ? Hours(words, hours) : words[UiText.CardHoursUnknown];
        if (line.Languages.Count > 0)
            yield return Languages(words, line.Languages);
        if (line.Text is { } text)
            yield return words.Fill(UiText.EmergencyText, ("number", words.Show(text)));

        yield return words[line.Traces switch { Tick.Yes => UiText.LineTraces, Tick.No => UiText.LineTracesNot, _ => UiText.LineTracesUnknown }];
        yield return words[line.Reports switch { Tick.Yes => UiText.LineReports, Tick.No => UiText.LineReportsNot, _ => UiText.LineReportsUnknown }];
    }
}
