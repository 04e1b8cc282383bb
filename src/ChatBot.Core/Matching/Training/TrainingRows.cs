using ChatBot.Matching.Features;

namespace ChatBot.Matching.Training;

/// <summary>
/// The rows a model is trained on: each page's title and questions, page by page, then what is about none of them, as one more page
/// that nobody sees, and behind all of them each page's text.
/// </summary>
internal sealed class TrainingRows
{
    private TrainingRows(string[] texts, ushort[] pageOf, int[] firsts) => (Texts, PageOf, Firsts) = (texts, pageOf, firsts);

    public string[] Texts { get; }

    /// <summary>The page each row belongs to.</summary>
    public ushort[] PageOf { get; }

    /// <summary>The row of each page's title, its questions following; at the end the first row that is a page's text.</summary>
    public int[] Firsts { get; }

    /// <summary>The pages that are seen.</summary>
    public int Pages => Texts.Length - Examples;

    /// <summary>The pages, and one more where there are examples of what is about none of them.</summary>
    public int Classes => Firsts.Length - 1;

    /// <summary>How many of the rows are titles and questions.</summary>
    public int Examples => Firsts[^1];

    public static TrainingRows Of(LanguageTopics language)
    {
        var topics = language.Pages;
        var examples = topics.SelectMany((t, page) => t.Questions.Prepend(t.Title).Select(text => (Text: text, Page: (ushort)page)))
            .Concat(language.OffTopic.Select(text => (Text: text, Page: (ushort)topics.Count)));
        var bodies = topics.Select((t, page) => (Text: t.Body, Page: (ushort)page));
        var all = examples.Concat(bodies).ToArray();
        var hasOthers = language.OffTopic.Count > 0;
        var firsts = new int[topics.Count + (hasOthers ? 2 : 1)];
        for (var page = 0; page < topics.Count; page++)
            firsts[page + 1] = firsts[page] + topics[page].Questions.Count + 1;
        if (hasOthers)
            firsts[^1] = firsts[topics.Count] + language.OffTopic.Count;
        return new TrainingRows([.. all.Select(r => r.Text)], [.. all.Select(r => r.Page)], firsts);
    }

    /// <summary>A row's text in pieces short enough to be read; an example is one.</summary>
    public IEnumerable<string> Pieces(int row)
    {
        var text = Texts[row];
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(start + Normalizer.Longest, text.Length);
            if (row < Examples)
                end = text.Length;
            else if (end < text.Length && text.LastIndexOf(' ', end - 1, end - start) is > 0 and var space && space > start)
                end = space;
            yield return text[start..end];
            start = end;
        }
    }
}
