using ChatBot.Content.Building;

namespace ChatBot.Content.Checks;

/// <summary>Has every country that can be chosen a name in every language, and every country's page one for all the others?</summary>
internal static class CountriesCheck
{
    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var page in draft.AllPages.Where(page => page.Country is not null && !draft.Exists(page.Path)))
        {
            problems.Add(Codes.TargetMissing, page.Start, $"There is no page \"{page.Path}\" that this country's own page could stand in for.",
                $"Add {page.Language}/{page.Path}.md for everybody else, or correct this file's name.");
        }

        foreach (var country in draft.Countries)
        {
            foreach (var language in draft.Languages.Where(language => language.NameOf(country) is null))
            {
                problems.Add(Codes.CountryUnnamed, draft.LanguageFiles[language.Code],
                    $"The country \"{country}\" has no name in \"{language.Code}\".", $"Add \"{country}: …\" under \"countries:\".");
            }
        }
    }
}
