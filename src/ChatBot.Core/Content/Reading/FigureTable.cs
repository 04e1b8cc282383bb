namespace ChatBot.Content.Reading;

/// <summary>The figures as they were read.</summary>
/// <param name="Figures">Each figure and where it stands.</param>
/// <param name="Unreadable">Names of entries with a Problem of their own: a page that uses one is not wrong.</param>
/// <param name="Whole">Whether the files could be read at all.</param>
internal sealed record FigureTable(
    IReadOnlyDictionary<string, (Figure Figure, Position At)> Figures, IReadOnlySet<string> Unreadable, bool Whole)
{
    public Figure? Find(string name) => Figures.TryGetValue(name, out var found) ? found.Figure : null;

    /// <summary>Whether a name that is not found was reported already where it stands.</summary>
    public bool IsReported(string name) => !Whole || Unreadable.Contains(name);
}
