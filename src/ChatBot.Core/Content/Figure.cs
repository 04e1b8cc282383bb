namespace ChatBot.Content;

/// <summary>What a figure counts in.</summary>
public enum FigureUnit
{
    /// <summary>A plain number.</summary>
    Number,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Millions.</summary>
    Million,

    /// <summary>Billions (thousand millions) of US dollars.</summary>
    BillionUsd,

    /// <summary>One in so many.</summary>
    OneIn,
}

/// <summary>The time a figure speaks of.</summary>
/// <param name="Kind">How exact it is.</param>
/// <param name="Month">The month, 1 to 12, where <paramref name="Kind"/> is a month.</param>
internal readonly record struct FigureDate(FigureDateKind Kind, int Year, int Month = 1);

internal enum FigureDateKind
{
    Year,
    Mid,
    End,
    Month,
}

/// <summary>A statistic. It stands once, in <c>dialogs/figures.yaml</c>, and every page that uses it gets its source.</summary>
internal sealed record Figure(string Name, decimal Value, FigureUnit Unit, FigureDate AsOf, bool Estimate, Source Source)
{
    /// <summary>The figure with its date, as a language writes it.</summary>
    public string Write(LanguageFormats formats)
    {
        var figure = Blanks.Fill(formats.Figures[Unit], ("value", formats.Write(Value)));
        if (Estimate)
            figure = Blanks.Fill(formats.Estimate, ("figure", figure));

        return Blanks.Fill(formats.Dated, ("figure", figure), ("date", WriteDate(formats)));
    }

    private string WriteDate(LanguageFormats formats)
    {
        var year = LanguageFormats.Digits(AsOf.Year);
        return AsOf.Kind switch
        {
            FigureDateKind.Mid => Blanks.Fill(formats.Mid, ("year", year)),
            FigureDateKind.End => Blanks.Fill(formats.End, ("year", year)),
            FigureDateKind.Month => Blanks.Fill(formats.MonthYear, ("month", formats.Months[AsOf.Month - 1]), ("year", year)),
            _ => year,
        };
    }
}
