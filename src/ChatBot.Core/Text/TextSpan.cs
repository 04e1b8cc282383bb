namespace ChatBot.Text;

/// <summary>How a run of text is set. Every channel can show each of these.</summary>
[Flags]
public enum SpanStyle
{
    /// <summary>As the surrounding text.</summary>
    Plain = 0,

    /// <summary>Strong.</summary>
    Bold = 1,

    /// <summary>Stressed.</summary>
    Italic = 2,
}

/// <summary>A run of text set in one way.</summary>
/// <param name="Text">The text itself: neutral, never escaped for a channel.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Link">An https address that the run leads to, or null.</param>
public sealed record TextSpan(string Text, SpanStyle Style = SpanStyle.Plain, string? Link = null);
