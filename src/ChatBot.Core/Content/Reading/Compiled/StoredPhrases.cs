using System.Collections;
using ChatBot.Storage;

namespace ChatBot.Content.Reading.Compiled;

/// <summary>Phrases that stay in a file, where only learning looks: they are most of a book, and no screen shows one.</summary>
/// <param name="count">How many there are.</param>
/// <param name="block">The phrases, one after the other.</param>
/// <param name="at">The place that is given for each.</param>
internal sealed class StoredPhrases(int count, ReadOnlyMemory<byte> block, Position at) : IReadOnlyList<(string Text, Position At)>
{
    public int Count => count;

    public (string Text, Position At) this[int index] => this.ElementAt(index);

    public IEnumerator<(string Text, Position At)> GetEnumerator() => Read().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<(string Text, Position At)> Read()
    {
        var file = new FileReader(block);
        var phrases = new List<(string, Position)>(count);
        while (phrases.Count < count)
            phrases.Add((file.Text(), at));

        return phrases;
    }
}
