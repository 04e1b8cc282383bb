namespace ChatBot.Content;

/// <summary>What people say to a bot that no page answers, and the short answer to it.</summary>
/// <param name="Kind">A name for it, as in <c>thanks</c>.</param>
/// <param name="Ask">How people say it.</param>
internal sealed record SmallTalk(string Kind, IReadOnlyList<string> Ask, string Answer);
