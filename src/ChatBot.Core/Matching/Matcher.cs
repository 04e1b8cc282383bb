#pragma warning disable CS1591, CA1822
namespace ChatBot.Matching;

public sealed record Topic(string Place, string Title, IReadOnlyList<string> Questions, string Body, bool Urgent);
public enum Outcome { Answer, Suggest, None }
public readonly record struct Candidate(string Place, double Score);
public sealed record Match(string Language, Outcome Outcome, IReadOnlyList<Candidate> Candidates);
public sealed class Matcher
{
    public static Matcher Train(IReadOnlyDictionary<string, IReadOnlyList<Topic>> topicsByLanguage, CancellationToken stop = default) => new();
    public Match Match(ReadOnlySpan<char> question, string? language) => new(language ?? "en", Outcome.None, []);
}
