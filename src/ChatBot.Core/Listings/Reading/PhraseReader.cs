using System.Text.RegularExpressions;
using ChatBot.Content;
using ChatBot.Content.Building;
using ChatBot.Content.Reading;

namespace ChatBot.Listings.Reading;

/// <summary>Reads <c>phrases.csv</c>. A host's own table replaces single rows of the shipped one, by sentence and language.</summary>
internal sealed partial class PhraseReader(IReadOnlyDictionary<string, string> names, DateOnly today, ProblemList problems)
{
    public const string FileName = "phrases.csv";

    /// <summary>The file of what languages call themselves, beside those of what each calls the others.</summary>
    public static readonly string NamesFile = NamesReader.FileOf("own");

    // What a phone shows large without scrolling, and somebody reads at a counter.
    private const int Longest = 90;

    private readonly Dictionary<(string Id, string Language), PhraseCard> cards = [];
    private readonly Dictionary<string, Position> ids = [];

    public static PhraseCards Read(
        Overlay folder, string defaultLanguage, IReadOnlyList<LanguageDraft> languages, DateOnly today, ProblemList problems)
    {
        var layers = folder.Layers(FileName);
        if (layers.Count == 0)
            return PhraseCards.Empty;

        var names = new Dictionary<string, string>(NamesReader.Read(folder.Layers(NamesFile), problems).Languages);
        foreach (var language in languages)
            names[language.Code] = language.Name;

        var reader = new PhraseReader(names, today, problems);
        foreach (var file in layers)
            reader.Read(file);

        return new PhraseCards(reader.Whole(defaultLanguage), defaultLanguage, names);
    }

    private void Read(SourceFile file)
    {
        if (CsvTable.Read(file, Columns.Phrases, Columns.PhrasesRequired, problems) is not { } table)
            return;

        var lines = new Dictionary<(string, string), int>();
        foreach (var row in table.Rows)
        {
            if (ReadOne(row, new Cells(row, today, problems)) is not { } card)
                continue;

            ids.TryAdd(card.Id, row.At("id"));
            if (lines.TryAdd((card.Id, card.Language), row.Line))
                cards[(card.Id, card.Language)] = card;
            else
            {
                problems.Add(Codes.TableBroken, row.At("language"),
                    $"The sentence \"{card.Id}\" in \"{card.Language}\" stands in line {lines[(card.Id, card.Language)]} already.", "Take one of the rows out.");
            }
        }
    }

    private PhraseCard? ReadOne(CsvRow row, Cells cells)
    {
        var id = cells.Required("id").Length > 0 ? cells.Formed("id", Id(), "call-number: small letters and dashes, at most 20") : null;
        var language = ReadLanguage(row, cells);
        var text = cells.Required("text");
        foreach (var column in new[] { "text", "latin" })
            CheckLength(row, column);

        var review = ReadReview(row, cells);
        return id is null || language is null || text.Length == 0 ? null : new PhraseCard(id, language, text, row["latin"], review);
    }

    private string? ReadLanguage(CsvRow row, Cells cells)
    {
        var code = cells.Required("language").ToLowerInvariant();
        if (code.Length == 0 || names.ContainsKey(code))
            return code.Length == 0 ? null : code;

        problems.Add(Codes.ValueWrong, row.At("language"), $"\"{code}\" is no language whose own name is known.",
            $"Write a code like fr (ISO 639), or add the language's name for itself to {NamesFile}.");
        return null;
    }

    private void CheckLength(CsvRow row, string column)
    {
        if (row[column] is { } text && text.Length > Longest)
            problems.Add(Codes.CellTooLong, row.At(column), $"The sentence has {text.Length} letters; {Longest} can be read large on a phone.", "Make it shorter.");
    }

    private Review? ReadReview(CsvRow row, Cells cells)
    {
        var (by, on) = (row["reviewed_by"], cells.Day("reviewed_on"));
        if ((by is null) == (row["reviewed_on"] is null))
            return by is null || on is null ? null : new Review(by, on.Value);

        problems.Add(Codes.KeyMissing, row.At(by is null ? "reviewed_by" : "reviewed_on"), "A sentence is checked by somebody, on a day; one of the two is missing.",
            "Fill in both \"reviewed_by\" and \"reviewed_on\", or neither.");
        return null;
    }

    // Where a visitor's own language has no sentence, the default language's stands in.
    private List<PhraseCard> Whole(string defaultLanguage)
    {
        foreach (var (id, at) in ids.Where(id => !cards.ContainsKey((id.Key, defaultLanguage))))
        {
            problems.Add(Codes.KeyMissing, at, $"The sentence \"{id}\" is not there in the book's first language, \"{defaultLanguage}\".",
                "Add that row, or take the others out.");
        }

        return [.. cards.Values.Where(card => cards.ContainsKey((card.Id, defaultLanguage)))];
    }

    [GeneratedRegex("^[a-z][a-z-]{0,18}[a-z]$")]
    private static partial Regex Id();
}
