using ChatBot.Content;
using ChatBot.Listings;
using PhoneNumbers;

namespace ChatBot.Cli.Check;

/// <summary>
/// Compares every number of the tables with the data of libphonenumber, which is in the package: a digit that is missing, or an
/// emergency number that a country does not have. It knows what is an emergency number, not whether police or ambulance answers.
/// </summary>
internal static class TelephoneNumbers
{
    /// <summary>The numbers that differ, as Problems in the order of the tables.</summary>
    public static IReadOnlyList<Problem> Check(Book book) =>
        [.. book.Services.Emergency.Values.SelectMany(Emergency), .. book.Services.All.SelectMany(Listed)];

    private static IEnumerable<Problem> Emergency(EmergencyNumbers numbers)
    {
        var region = numbers.Country.ToUpperInvariant();
        foreach (var number in numbers.Dialled.Where(number => !IsExplained(numbers, number) && !ShortNumberInfo.GetInstance().IsEmergencyNumber(number, region)))
            yield return Differs(numbers.At, $"{number} is no emergency number of {region} in the data of libphonenumber.");

        foreach (var line in new[] { numbers.Crisis, numbers.Child }.OfType<HelpLine>())
        {
            foreach (var number in new[] { line.Number, line.Text }.OfType<string>().Distinct().Where(number => !IsExplained(numbers, number) && !IsDialled(number, region)))
                yield return Differs(line.At, $"{number} can't be dialled in {region}, by the data of libphonenumber.");
        }
    }

    private static IEnumerable<Problem> Listed(Listing listing) =>
        from number in new[] { listing.Phone, listing.WhatsApp }.OfType<string>()
        where !IsValid(number, null)
        select Problem(Codes.ListingPhone, listing.At, $"{number} is no whole telephone number.", "Compare it with what the service publishes: a digit may be missing, or one too many.");

    private static bool IsExplained(EmergencyNumbers numbers, string number) => numbers.Explain?.Contains(number, StringComparison.Ordinal) ?? false;

    private static bool IsDialled(string number, string region)
    {
        if (IsValid(number, region))
            return true;

        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return Parse(digits, region) is { } parsed && ShortNumberInfo.GetInstance().IsPossibleShortNumberForRegion(parsed, region)
            && (ShortNumberInfo.GetInstance().IsValidShortNumberForRegion(parsed, region) || ShortNumberInfo.GetInstance().IsEmergencyNumber(digits, region));
    }

    private static bool IsValid(string number, string? region) => Parse(number, region) is { } parsed && PhoneNumberUtil.GetInstance().IsValidNumber(parsed);

    private static PhoneNumber? Parse(string number, string? region)
    {
        try
        {
            return PhoneNumberUtil.GetInstance().Parse(number, region);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static Problem Differs(Position at, string message) => Problem(
        Codes.NumberDoubtful, at, message, "Compare it with two sources. If it is right, name it in the row's \"explain\" and say why it differs.");

    private static Problem Problem(ProblemCode code, Position at, string message, string cure) => new(code, at.File, at.Line, at.Column, message, cure);
}
