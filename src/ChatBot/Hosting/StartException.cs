namespace ChatBot.Hosting;

/// <summary>The program can't start, and its message is a sentence for whoever started it.</summary>
internal sealed class StartException(string sentence) : Exception(sentence);
