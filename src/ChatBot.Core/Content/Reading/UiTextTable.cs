using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatBot.Content.Reading;

/// <summary>What each word in <c>words:</c> may be: its key, its blanks, its length.</summary>
internal static partial class UiTextTable
{
    // Two fixed buttons stand in a row; a phone of 320 pixels shows about 18 letters on each.
    private const int HalfRow = 20;

    private static readonly UiText[] HalfRowButtons = [UiText.Back, UiText.Home, UiText.Language, UiText.Hide];

    private static readonly UiText[] Buttons =
    [
        UiText.Continue, UiText.More, UiText.AskTitle, UiText.Send, UiText.OtherAnswers, UiText.LanguagesTitle, UiText.CountriesTitle,
        UiText.NoCountry, UiText.RemoveIt, UiText.LeaveIt, UiText.Leave,
        UiText.FindTitle, UiText.SeveralCountries, UiText.WholeCountry, UiText.NeedHealth, UiText.NeedLegal, UiText.NeedSexWorkerLed, UiText.NeedShelter,
        UiText.NeedAsylum, UiText.NeedTrafficking, UiText.NeedCrisis, UiText.NeedViolence, UiText.NeedChild, UiText.NeedTesting, UiText.NeedLgbt,
        UiText.NeedLabour, UiText.NeedFood, UiText.NeedFamilyTracing, UiText.NeedMore, UiText.NeedAll, UiText.FindPlaces, UiText.MorePlaces, UiText.CopyPhone,
        UiText.CopyEmail, UiText.CopySentence, UiText.OpenWeb, UiText.OpenWhatsApp, UiText.OpenTelegram, UiText.EmergencyChoose, UiText.PhrasesTitle, UiText.PhrasesCover,
        UiText.NothingSaved, UiText.TryAgain, UiText.Cancel,
    ];

    /// <summary>Every word by its key.</summary>
    public static FrozenDictionary<string, UiText> ByKey { get; } = Enum.GetValues<UiText>().ToFrozenDictionary(KeyOf);

    /// <summary>The key of a word: kebab case.</summary>
    public static string KeyOf(UiText word) => Capital().Replace(word.ToString(), match => "-" + match.Value).TrimStart('-').ToLowerInvariant();

    /// <summary>The blanks that a word must have, all of them and no others.</summary>
    public static string[] BlanksOf(UiText word) => word switch
    {
        UiText.Part => ["part", "parts"],
        UiText.OtherLanguage or UiText.StaleTranslation => ["language"],
        UiText.ForCountry or UiText.TownTitle or UiText.ListNotThere or UiText.EmergencyTitle or UiText.EmergencyNotThere => ["country"],
        UiText.EmergencyText or UiText.EmergencyTextRegister or UiText.EmergencyCall => ["number"],
        UiText.EmergencySilent => ["number", "keys"],
        UiText.EmergencyNoLine => ["country", "button"],
        UiText.TalkTitle => ["name"],
        UiText.TalkRecords => ["records"],
        UiText.ListTitle => ["need", "place"],
        UiText.WhichTown => ["town"],
        UiText.CardKinds => ["kinds"],
        UiText.CardPlace or UiText.CardKindsUnknown => ["place"],
        UiText.CardUnknown => ["things"],
        UiText.CardLanguages => ["languages"],
        UiText.CardHours => ["hours"],
        UiText.CardCost => ["cost"],
        UiText.CardFirewall => ["by", "on"],
        UiText.CardPhone => ["phone"],
        UiText.CardEmail => ["email"],
        UiText.CardAddress => ["address"],
        UiText.CardChecked or UiText.CardCheckedLongAgo => ["on"],
        UiText.CardMistake or UiText.RunBy => ["host"],
        UiText.Sources => ["count"],
        UiText.Reviewed => ["by", "on"],
        _ => [],
    };

    /// <summary>The shortest and longest a word may be, in UTF-16 units.</summary>
    public static (int Least, int Most, string Reason) LengthOf(UiText word, BookLimits limits) => word switch
    {
        // DESIGN of the chat list: clients show about the first 40 letters of the last message.
        UiText.Neutral => (40, 100, "chat lists show its first 40 letters, and nothing else may be seen there"),
        UiText.Description => (1, 512, "Telegram takes no more"),
        UiText.ShortDescription => (1, 120, "Telegram takes no more"),
        UiText.CommandMenu or UiText.CommandFind or UiText.CommandLanguage or UiText.CommandHide or UiText.CommandPrivacy
            => (1, 64, "longer ones are cut off in Telegram's menu"),
        _ when HalfRowButtons.Contains(word) => (1, HalfRow, "two of these buttons share a row on a phone"),
        _ when Buttons.Contains(word) => (1, limits.Label, "it must fit on one line of a phone"),
        _ => (1, 600, "longer ones push the text off the screen"),
    };

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
