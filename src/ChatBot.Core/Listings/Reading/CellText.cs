using System.Text.RegularExpressions;
using ChatBot.Content;

namespace ChatBot.Listings.Reading;

/// <summary>
/// What a cell of a table may hold: plain text of a length that leaves room on a card for phone, hours and what protects
/// people. A spreadsheet's formulas and errors and a web page's marks are no text.
/// </summary>
internal static partial class CellText
{
    private const int Usual = 300;

    /// <summary>The most letters that a column takes.</summary>
    public static int LongestIn(string column) => column switch
    {
        "city" => 60,
        "name" or "organisation" or "firewalled_by" => 100,
        "cost" or "address" or "hours" => 200,
        "description" => 600,
        "place_names" or "hide_in" or "country" or "languages" => 1000,
        _ => Usual,
    };

    /// <summary>A cell on one line: line ends, tabs and hard spaces are spaces.</summary>
    public static string Plain(string cell) => Blanks().Replace(cell, " ").Trim();

    /// <summary>What makes a cell something else than text, and how to mend it; null where it is text.</summary>
    /// <param name="column">The name of its column.</param>
    /// <param name="text">Its text on one line.</param>
    public static (string What, string Cure)? Fault(string column, string text) =>
        Tag().IsMatch(text) ? ("a tag of a web page", "Write plain text, without < and > around words.")
        : Entity().IsMatch(text) ? ("a sign in a web page's spelling", "Write the sign itself: & and not &amp;.")
        : SpreadsheetError().IsMatch(text) ? ("a spreadsheet's error", "Mend the formula in the spreadsheet, and save the table with values only.")
        : Formula().IsMatch(text) || (text[0] == '@' && column != "telegram")
            ? ("a formula", "Write the value itself, and no = + - or @ at its beginning.")
        : Invisible().IsMatch(text) ? ("an invisible sign", "Delete the cell and type its text again.")
        : null;

    /// <summary>Reports what is wrong with the cells of a row.</summary>
    public static void Check(CsvRow row, ProblemList problems)
    {
        foreach (var column in row.Header.Keys)
        {
            if (row[column] is not { } text)
                continue;

            if (text.Length > LongestIn(column))
            {
                problems.Add(Codes.CellTooLong, row.At(column), $"The cell \"{column}\" has {text.Length} letters; {LongestIn(column)} fit on a card beside what people need.",
                    "Make it shorter.");
            }

            if (Fault(column, text) is var (what, cure))
                problems.Add(Codes.CellNotText, row.At(column), $"The cell \"{column}\" has {what} in it.", cure);
        }
    }

    [GeneratedRegex(@"[\s\u00A0\u2028\u2029]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("</?[A-Za-z][^<>]*>|<!--|<!\\[CDATA")]
    private static partial Regex Tag();

    [GeneratedRegex("&(#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z]{2,31}[0-9]{0,2});")]
    private static partial Regex Entity();

    // Of Excel and LibreOffice, in their languages: #REF!, #N/A, #NAME?, #¡VALOR!, #NV, Err:502, and cells too narrow for a number.
    [GeneratedRegex(@"(^|[\s(])#¡?[\p{Lu}/0-9.]{2,}[!?]|^#(N/?A|NV|N/D)$|^#{3,}$|^Err:[0-9]{3}$")]
    private static partial Regex SpreadsheetError();

    // A number may begin with a plus, and a text with a dash; what calls a function may not.
    [GeneratedRegex(@"^[=\uFF1D]|^\+(?![0-9])|^\+[0-9 .]+[-+*/|(!].*[A-Za-z|!]|^-\S*[(|!]|^-[0-9.]+[-+*/]")]
    private static partial Regex Formula();

    // Controls, and signs that turn the direction of what follows or have no width. Marks that Arabic and Persian need stay.
    [GeneratedRegex(@"[\p{Cc}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Invisible();
}
