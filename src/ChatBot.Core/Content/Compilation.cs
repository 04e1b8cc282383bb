namespace ChatBot.Content;

/// <summary>What became of an editor's files.</summary>
/// <param name="Book">The book; null where a Problem refuses it.</param>
/// <param name="Problems">All Problems, in the order of files and lines.</param>
public sealed record Compilation(Book? Book, IReadOnlyList<Problem> Problems);
