using System.Collections;

namespace ChatBot.Content;

/// <summary>Phrases without their places, as they are asked for: nothing is copied.</summary>
internal sealed class PhraseTexts(IReadOnlyList<(string Text, Position At)> phrases) : IReadOnlyList<string>
{
    public int Count => phrases.Count;

    public string this[int index] => phrases[index].Text;

    public IEnumerator<string> GetEnumerator() => phrases.Select(phrase => phrase.Text).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
