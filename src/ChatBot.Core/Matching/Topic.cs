namespace ChatBot.Matching;

/// <summary>One page as the matcher sees it, in one language.</summary>
/// <param name="Place">The page's place, the same in every language.</param>
/// <param name="Title">Its title: one more way to ask for it.</param>
/// <param name="Questions">How people ask for it, as the editor wrote them.</param>
/// <param name="Body">Its text without markup; its words are weak evidence.</param>
/// <param name="Urgent">Whether it stands first among suggestions.</param>
public sealed record Topic(string Place, string Title, IReadOnlyList<string> Questions, string Body, bool Urgent);
