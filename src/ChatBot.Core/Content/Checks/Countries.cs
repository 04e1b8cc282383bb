namespace ChatBot.Content.Checks;

/// <summary>Has every country that can be chosen a name in every language?</summary>
internal static class Countries
{
    public static void Check(BookDraft draft, ProblemList problems)
    {
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
