using System.Buffers;
using System.Globalization;
using ChatBot.Content;
using ChatBot.Dialog;

namespace ChatBot.Web.Requests;

/// <summary>The language of the first screen, as the browser asks for it (RFC 9110, 12.5.4). Read once and kept nowhere.</summary>
internal static class AcceptLanguage
{
    private const string Any = "*";

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The best language that the book has.</summary>
    /// <param name="header">The value of the header, or null.</param>
    /// <returns>
    /// The book's own code of it; null where the header asks for none or is content with any,
    /// <see cref="Input.Started.OtherLanguage"/> where it has none of them.
    /// </returns>
    public static string? Find(Book book, ReadOnlySpan<char> header)
    {
        string? best = null;
        var bestQuality = 0.0;
        var (asks, isContent) = (false, false);
        foreach (var range in header.Split(','))
        {
            var (code, quality) = Read(book, header[range].Trim());
            if (quality <= 0)
                continue;

            asks |= code == Input.Started.OtherLanguage;
            isContent |= code == Any;
            if (code is not (null or Any or Input.Started.OtherLanguage) && quality > bestQuality)
                (best, bestQuality) = (code, quality);
        }

        return best ?? (asks && !isContent ? Input.Started.OtherLanguage : null);
    }

    private static (string? Code, double Quality) Read(Book book, ReadOnlySpan<char> choice)
    {
        var semicolon = choice.IndexOf(';');
        var tag = semicolon < 0 ? choice : choice[..semicolon].TrimEnd();
        var dash = tag.IndexOf('-');
        var primary = dash < 0 ? tag : tag[..dash];
        return (CodeOf(book, primary), semicolon < 0 ? 1 : Quality(choice[(semicolon + 1)..].Trim()));
    }

    // Languages have two letters or three (BCP 47, 2.2.1).
    private static string? CodeOf(Book book, ReadOnlySpan<char> primary)
    {
        foreach (var language in book.Languages)
        {
            if (primary.Equals(language.Code, StringComparison.OrdinalIgnoreCase))
                return language.Code;
        }

        if (primary is Any)
            return Any;

        return primary.Length is 2 or 3 && !primary.ContainsAnyExcept(Letters) ? Input.Started.OtherLanguage : null;
    }

    private static double Quality(ReadOnlySpan<char> weight) =>
        weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) ? quality : 0;
}
