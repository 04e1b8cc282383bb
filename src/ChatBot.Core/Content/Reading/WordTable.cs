using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatBot.Content.Reading;

/// <summary>What each word in <c>words:</c> may be: its key, its blanks, its length.</summary>
internal static partial class WordTable
{
    // Two fixed buttons stand in a row; a phone of 320 pixels shows about 18 letters on each.
    private const int HalfRow = 20;

    private static readonly Word[] HalfRowButtons = [Word.Back, Word.Home, Word.Language, Word.Hide];

    private static readonly Word[] Buttons =
    [
        Word.Continue, Word.More, Word.AskTitle, Word.Send, Word.OtherAnswers, Word.LanguagesTitle, Word.CountriesTitle,
        Word.NoCountry, Word.RemoveIt, Word.LeaveIt, Word.Leave,
        Word.FindTitle, Word.SeveralCountries, Word.WholeCountry, Word.NeedHealth, Word.NeedLegal, Word.NeedSexWorkerLed, Word.NeedShelter,
        Word.NeedAsylum, Word.NeedTrafficking, Word.NeedCrisis, Word.NeedAll, Word.FindPlaces, Word.MorePlaces, Word.CopyPhone,
        Word.CopyEmail, Word.OpenWeb, Word.OpenWhatsApp, Word.OpenTelegram, Word.EmergencyChoose,
    ];

    /// <summary>Every word by its key.</summary>
    public static FrozenDictionary<string, Word> ByKey { get; } = Enum.GetValues<Word>().ToFrozenDictionary(KeyOf);

    /// <summary>The key of a word: kebab case.</summary>
    public static string KeyOf(Word word) => Capital().Replace(word.ToString(), match => "-" + match.Value).TrimStart('-').ToLowerInvariant();

    /// <summary>The blanks that a word must have, all of them and no others.</summary>
    public static string[] BlanksOf(Word word) => word switch
    {
        Word.Part => ["part", "parts"],
        Word.OtherLanguage or Word.StaleTranslation => ["language"],
        Word.ForCountry or Word.TownTitle or Word.ListNotThere or Word.EmergencyTitle => ["country"],
        Word.ListTitle => ["need", "place"],
        Word.WhichTown => ["town"],
        Word.CardKinds => ["kinds"],
        Word.CardPlace => ["place"],
        Word.CardLanguages => ["languages"],
        Word.CardHours => ["hours"],
        Word.CardCost => ["cost"],
        Word.CardFirewall => ["by", "on"],
        Word.CardPhone => ["phone"],
        Word.CardEmail => ["email"],
        Word.CardAddress => ["address"],
        Word.CardChecked or Word.CardCheckedLongAgo => ["on"],
        Word.CardMistake => ["host"],
        Word.Reviewed => ["by", "on"],
        _ => [],
    };

    /// <summary>The shortest and longest a word may be, in UTF-16 units.</summary>
    public static (int Least, int Most, string Reason) LengthOf(Word word, BookLimits limits) => word switch
    {
        // DESIGN of the chat list: clients show about the first 40 letters of the last message.
        Word.Neutral => (40, 100, "chat lists show its first 40 letters, and nothing else may be seen there"),
        Word.Description => (1, 512, "Telegram takes no more"),
        Word.ShortDescription => (1, 120, "Telegram takes no more"),
        Word.CommandMenu or Word.CommandFind or Word.CommandLanguage or Word.CommandHide or Word.CommandPrivacy
            => (1, 64, "longer ones are cut off in Telegram's menu"),
        _ when HalfRowButtons.Contains(word) => (1, HalfRow, "two of these buttons share a row on a phone"),
        _ when Buttons.Contains(word) => (1, limits.Label, "it must fit on one line of a phone"),
        _ => (1, 600, "longer ones push the text off the screen"),
    };

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
