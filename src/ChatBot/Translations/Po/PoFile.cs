namespace ChatBot.Translations.Po;

/// <summary>A translators' file as gettext has it (GNU gettext manual, "The Format of PO Files").</summary>
/// <param name="Header">The fields of the first entry, as in <c>Language</c>.</param>
/// <param name="Entries">The others in their order; obsolete ones (<c>#~</c>) are left out.</param>
internal sealed record PoFile(IReadOnlyDictionary<string, string> Header, IReadOnlyList<PoEntry> Entries);

/// <summary>A text and its translation.</summary>
internal sealed record PoEntry
{
    /// <summary>Says which text it is (<c>msgctxt</c>); null for the header.</summary>
    public string? Context { get; init; }

    /// <summary>The original (<c>msgid</c>).</summary>
    public required string Original { get; init; }

    /// <summary>The translation (<c>msgstr</c>); empty where there is none yet.</summary>
    public string Translation { get; init; } = "";

    /// <summary>Whether somebody has to look at the translation again (<c>#, fuzzy</c>).</summary>
    public bool Fuzzy { get; init; }

    /// <summary>What the program tells translators (<c>#.</c>).</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>The file that the original is from (<c>#:</c>), or null.</summary>
    public string? Reference { get; init; }

    /// <summary>The line of its first keyword, from 1; 0 for one that was not read from a file.</summary>
    public int Line { get; init; }
}

/// <summary>What keeps a translators' file from being taken in.</summary>
/// <param name="File">The file, as it is printed.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong and how to mend it, in a translator's words.</param>
internal sealed record Fault(string File, int Line, string Message)
{
    /// <summary>As a compiler prints it.</summary>
    public override string ToString() => $"{File}:{Line}: error: {Message}";
}
