namespace ChatBot.Content;

/// <summary>How much a Problem matters.</summary>
public enum Severity
{
    /// <summary>Good to know; the book is complete without.</summary>
    Note,

    /// <summary>Should be mended; the book can be used.</summary>
    Warning,

    /// <summary>Must be mended; the book is refused and the old one stays.</summary>
    Error,
}

/// <summary>A kind of Problem. Each has a Markdown file of its name with reason, cure and failing example.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record ProblemCode(string Name, Severity Severity);

/// <summary>Something in the book that an editor has to look at.</summary>
/// <param name="Code">Its kind.</param>
/// <param name="File">The file, as it is printed.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What is wrong, in a sentence that an editor understands.</param>
/// <param name="Cure">How to mend it.</param>
public sealed record Problem(ProblemCode Code, string File, int Line, int Column, string Message, string Cure)
{
    /// <summary>As a compiler prints it.</summary>
    /// <returns><c>file:line:column: severity code: message cure</c>.</returns>
    public override string ToString() =>
        $"{File}:{Line}:{Column}: {Code.Severity.ToString().ToLowerInvariant()} {Code.Name}: {Message} {Cure}";
}

/// <summary>A place in a file.</summary>
/// <param name="File">The file, as it is printed.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct Position(string File, int Line = 1, int Column = 1);

/// <summary>The Problems found so far, all of them: a check reports and continues.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> problems = [];

    /// <summary>Reports one. Safe for many at once: languages are read side by side.</summary>
    public void Add(ProblemCode code, Position at, string message, string cure)
    {
        lock (problems)
            problems.Add(new Problem(code, at.File, at.Line, at.Column, message, cure));
    }

    /// <summary>Whether one of them refuses the book.</summary>
    public bool HasErrors => problems.Exists(problem => problem.Code.Severity == Severity.Error);

    /// <summary>All of them, in the order of files and lines.</summary>
    public IReadOnlyList<Problem> Sorted() =>
    [
        .. problems.Distinct()
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column)
            .ThenBy(problem => problem.Code.Name, StringComparer.Ordinal),
    ];
}
