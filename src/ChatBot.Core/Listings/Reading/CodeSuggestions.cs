namespace ChatBot.Listings.Reading;

/// <summary>Codes of countries and languages that are usual and wrong, with what was meant.</summary>
internal static class CodeSuggestions
{
    // Codes of languages, of traffic signs and of the Olympic Games, and what people say.
    private static readonly Dictionary<string, string> Countries = Parse("""
        uk=gb; en=gb; eng=gb; sco=gb; wal=gb; el=gr; da=dk; cs=cz; ja=jp; ko=kr; zh=cn; sp=es; usa=us; u.s.=us; u.k.=gb;
        ger=de; deu=de; gbr=gb; fra=fr; esp=es; ita=it; aut=at; che=ch; sui=ch; nld=nl; ned=nl; hol=nl; grc=gr; gre=gr; prt=pt;
        por=pt; irl=ie; bel=be; dnk=dk; swe=se; nor=no; fin=fi; pol=pl; tur=tr; ukr=ua; rou=ro; rum=ro; mar=ma; can=ca; aus=au;
        nzl=nz; ksv=xk; eu=europe; eur=europe; int=world; all=world; worldwide=world; global=world; england=gb; scotland=gb;
        wales=gb; northern ireland=gb; great britain=gb; holland=nl; america=us; united states of america=us
        """);

    private static readonly Dictionary<string, string> Languages = Parse("""
        gr=el; jp=ja; cn=zh; ua=uk; cz=cs; se=sv; dk=da; gb=en; us=en; kr=ko; al=sq; rs=sr; si=sl; ee=et; at=de; ir=fa; vn=vi;
        in=hi; iw=he; sp=es; eng=en; spa=es; ara=ar; fra=fr; fre=fr; deu=de; ger=de; rus=ru; por=pt; farsi=fa; mandarin=zh
        """);

    /// <summary>The country that was meant, or null.</summary>
    /// <param name="code">What was written, in small letters.</param>
    public static string? Country(string code, KnownCodes known) =>
        Of(code, Countries, known.CountriesAndRegions) ?? known.CountryCalled(code);

    /// <summary>The language that was meant, or null.</summary>
    /// <param name="code">What was written, in small letters.</param>
    public static string? Language(string code, KnownCodes known) =>
        Of(code, Languages, known.Languages) ?? Of(code.Split('-', '_')[0], Languages, known.Languages) ?? known.LanguageCalled(code);

    private static string? Of(string code, Dictionary<string, string> wrong, HashSet<string> known)
    {
        var meant = wrong.GetValueOrDefault(code, code);
        return known.Contains(meant) ? meant : null;
    }

    private static Dictionary<string, string> Parse(string pairs) => pairs
        .Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1]);
}
