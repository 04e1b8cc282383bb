namespace ChatBot.Content;

/// <summary>Every kind of Problem. <c>Problems/NAME.md</c> says why it is one and how to mend it.</summary>
public static class Codes
{
    // Files and their form.
    internal static readonly ProblemCode FileMissing = Error("file-missing");
    internal static readonly ProblemCode FileUnknown = Error("file-unknown");
    internal static readonly ProblemCode LettersBroken = Error("letters-broken");
    internal static readonly ProblemCode HeaderMissing = Error("header-missing");
    internal static readonly ProblemCode YamlBroken = Error("yaml-broken");
    internal static readonly ProblemCode KeyUnknown = Error("key-unknown");
    internal static readonly ProblemCode KeyMissing = Error("key-missing");
    internal static readonly ProblemCode ValueWrong = Error("value-wrong");
    internal static readonly ProblemCode PathWrong = Error("path-wrong");

    // What no channel can show.
    internal static readonly ProblemCode NotShowable = Error("not-showable");
    internal static readonly ProblemCode PageEmpty = Error("page-empty");
    internal static readonly ProblemCode BlankUnknown = Error("blank-unknown");
    internal static readonly ProblemCode LinkNotHttps = Error("link-not-https");
    internal static readonly ProblemCode PartTooLong = Error("part-too-long");

    // Limits.
    internal static readonly ProblemCode LabelTooLong = Error("label-too-long");
    internal static readonly ProblemCode TitleTooLong = Error("title-too-long");
    internal static readonly ProblemCode WordLength = Error("word-length");
    internal static readonly ProblemCode TooManyChoices = Error("too-many-choices");
    internal static readonly ProblemCode AddressTooLong = Error("address-too-long");

    // How the pages hang together.
    internal static readonly ProblemCode TargetMissing = Error("target-missing");
    internal static readonly ProblemCode TargetTwice = Error("target-twice");
    internal static readonly ProblemCode PageUnreachable = Error("page-unreachable");
    internal static readonly ProblemCode PageTooFar = Error("page-too-far");
    internal static readonly ProblemCode DeadEnd = Error("dead-end");
    internal static readonly ProblemCode CodeClash = Error("code-clash");
    internal static readonly ProblemCode CountryUnnamed = Error("country-unnamed");

    // What the pages say.
    internal static readonly ProblemCode StatisticBare = Error("statistic-bare");
    internal static readonly ProblemCode FigureMissing = Error("figure-missing");
    internal static readonly ProblemCode FigureUnused = Note("figure-unused");
    internal static readonly ProblemCode SourceMissing = Warning("source-missing");
    internal static readonly ProblemCode DateWrong = Error("date-wrong");
    internal static readonly ProblemCode QuestionShared = Error("question-shared");
    internal static readonly ProblemCode TextTooLong = Warning("text-too-long");
    internal static readonly ProblemCode TextTooHard = Warning("text-too-hard");
    internal static readonly ProblemCode SentenceTooLong = Warning("sentence-too-long");
    internal static readonly ProblemCode OpeningWeak = Warning("opening-weak");
    internal static readonly ProblemCode WordForbidden = Warning("word-forbidden");
    internal static readonly ProblemCode SentenceRepeated = Warning("sentence-repeated");
    internal static readonly ProblemCode ButtonMissing = Warning("button-missing");
    internal static readonly ProblemCode ReviewOld = Warning("review-old");
    internal static readonly ProblemCode QuestionsFew = Warning("questions-few");
    internal static readonly ProblemCode PhrasesMisplaced = Warning("phrases-misplaced");

    // Languages.
    internal static readonly ProblemCode PageMissing = Note("page-missing");
    internal static readonly ProblemCode PageExtra = Warning("page-extra");
    internal static readonly ProblemCode TranslationStale = Warning("translation-stale");
    internal static readonly ProblemCode TranslationUntied = Warning("translation-untied");
    internal static readonly ProblemCode WordMissing = Error("word-missing");
    internal static readonly ProblemCode LanguagesLeftOut = Note("languages-left-out");
    internal static readonly ProblemCode LanguageUntranslated = Error("language-untranslated");
    internal static readonly ProblemCode Drafts = Note("drafts");

    // Services.
    internal static readonly ProblemCode TableBroken = Error("table-broken");
    internal static readonly ProblemCode CellTooLong = Error("cell-too-long");
    internal static readonly ProblemCode CellNotText = Error("cell-not-text");
    internal static readonly ProblemCode ListingId = Error("listing-id");
    internal static readonly ProblemCode ListingPhone = Error("listing-phone");
    internal static readonly ProblemCode NumberDoubtful = Error("number-doubtful");
    internal static readonly ProblemCode ListingHours = Error("listing-hours");
    internal static readonly ProblemCode ListingPlaceRevealed = Error("listing-place-revealed");
    internal static readonly ProblemCode ListingPerson = Error("listing-person");
    internal static readonly ProblemCode ListingTickUndated = Error("listing-tick-undated");
    internal static readonly ProblemCode ListingsUnchecked = Note("listings-unchecked");
    internal static readonly ProblemCode ListingsOld = Warning("listings-old");

    // What the matcher learned; found only after training.
    internal static readonly ProblemCode QuestionsAlike = Warning("questions-alike");
    internal static readonly ProblemCode QuestionsLost = Warning("questions-lost");

    // Conversations that must stay true.
    internal static readonly ProblemCode WalkWrong = Error("walk-wrong");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        FileMissing, FileUnknown, LettersBroken, HeaderMissing, YamlBroken, KeyUnknown, KeyMissing, ValueWrong, PathWrong,
        NotShowable, PageEmpty, BlankUnknown, LinkNotHttps, PartTooLong,
        LabelTooLong, TitleTooLong, WordLength, TooManyChoices, AddressTooLong,
        TargetMissing, TargetTwice, PageUnreachable, PageTooFar, DeadEnd, CodeClash, CountryUnnamed,
        StatisticBare, FigureMissing, FigureUnused, SourceMissing, DateWrong, QuestionShared, QuestionsFew, PhrasesMisplaced,
        TextTooLong, TextTooHard, SentenceTooLong, OpeningWeak, WordForbidden, SentenceRepeated, ButtonMissing, ReviewOld,
        PageMissing, PageExtra, TranslationStale, TranslationUntied, WordMissing, LanguagesLeftOut, LanguageUntranslated, Drafts,
        TableBroken, CellTooLong, CellNotText, ListingId, ListingPhone, NumberDoubtful, ListingHours, ListingPlaceRevealed, ListingPerson, ListingTickUndated,
        ListingsUnchecked, ListingsOld,
        QuestionsAlike, QuestionsLost, WalkWrong,
    ];

    private static ProblemCode Error(string name) => new(name, Severity.Error);

    private static ProblemCode Warning(string name) => new(name, Severity.Warning);

    private static ProblemCode Note(string name) => new(name, Severity.Note);
}
