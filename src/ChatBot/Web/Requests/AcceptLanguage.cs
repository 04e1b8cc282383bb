using System.Globalization;
using ChatBot.Content;

namespace ChatBot.Web.Requests;

/// <summary>The language of the first screen, as the browser asks for it (RFC 9110, 12.5.4). Read once and kept nowhere.</summary>
internal static class AcceptLanguage
{
    /// <summary>The best language that the book has.</summary>
    /// <param name="header">The value of the header, or null.</param>
    /// <returns>The book's own code of it, or null where it has none of them.</returns>
    public static string? Find(Book book, ReadOnlySpan<char> header)
    {
        string? best = null;
        var bestQuality = 0.0;
        foreach (var range in header.Split(','))
        {
            var (code, quality) = Read(book, header[range].Trim());
            if (code is not null && quality > bestQuality)
                (best, bestQuality) = (code, quality);
        }

        return best;
    }

    private static (string? Code, double Quality) Read(Book book, ReadOnlySpan<char> choice)
    {
        var semicolon = choice.IndexOf(';');
        var tag = semicolon < 0 ? choice : choice[..semicolon].TrimEnd();
        var dash = tag.IndexOf('-');
        var primary = dash < 0 ? tag : tag[..dash];
        foreach (var language in book.Languages)
        {
            if (primary.Equals(language.Code, StringComparison.OrdinalIgnoreCase))
                return (language.Code, semicolon < 0 ? 1 : Quality(choice[(semicolon + 1)..].Trim()));
        }

        return (null, 0);
    }

    private static double Quality(ReadOnlySpan<char> weight) =>
        weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) ? quality : 0;
}
