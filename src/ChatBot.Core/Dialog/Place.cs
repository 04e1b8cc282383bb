namespace ChatBot.Dialog;

/// <summary>
/// Where in the dialog a visitor is, without language and country. Closed: every place is one of these, and each carries
/// exactly what is needed to show it.
/// </summary>
[HeldIn(typeof(Address))]
public abstract record Place
{
    private Place()
    {
    }

    /// <summary>The start: the book's first menu.</summary>
    public sealed record Home : Place;

    /// <summary>A page or a menu.</summary>
    /// <param name="Path">The page's id, as in <c>rights/firewall</c>.</param>
    /// <param name="Part">Which part of a long page, from 1.</param>
    public sealed record Page(string Path, int Part = 1) : Place;

    /// <summary>The choice of a language.</summary>
    /// <param name="Return">Where the choice leads, in the language chosen.</param>
    public sealed record Languages(Place Return) : Place;

    /// <summary>The choice of a country.</summary>
    /// <param name="Return">Where the choice leads, for the country chosen.</param>
    /// <param name="Part">Which part of a long list, from 1.</param>
    /// <param name="From">
    /// Where the choice leads on to services, the short code of the page that offered them, which Back leads to; null elsewhere.
    /// </param>
    public sealed record Countries(Place Return, int Part = 1, string? From = null) : Place;

    /// <summary>
    /// Looking for a service: the choice of a country, of a town, of a need, then what fits. Each step lacks one thing less.
    /// </summary>
    /// <param name="Town">A town's slug in the address's country, <c>any</c>, or null before it is chosen.</param>
    /// <param name="Need">A kind of help, or null before it is chosen.</param>
    /// <param name="Part">Which part of a long list, from 1.</param>
    public sealed record Find(string? Town = null, string? Need = null, int Part = 1) : Place;

    /// <summary>A service's card.</summary>
    /// <param name="Id">The service's id.</param>
    /// <param name="From">The list that Back leads to.</param>
    public sealed record Listing(string Id, Find From) : Place;

    /// <summary>Sentences to show to somebody who speaks another language: the choice of one, of a language, then its card.</summary>
    /// <param name="Id">The sentence's id, or null before it is chosen.</param>
    /// <param name="Language">The code of the language it is shown in, or null before it is chosen.</param>
    /// <param name="Covered">Without the line in the visitor's own language.</param>
    public sealed record Phrases(string? Id = null, string? Language = null, bool Covered = false) : Place;

    /// <summary>The invitation to type a question.</summary>
    public sealed record Ask : Place;

    /// <summary>Pages offered for a question; with none, the plain word that nothing fits.</summary>
    /// <param name="First">A page's short code, or null.</param>
    /// <param name="Second">A page's short code, or null.</param>
    /// <param name="Third">A page's short code, or null.</param>
    public sealed record Answers(string? First = null, string? Second = null, string? Third = null) : Place;

    /// <summary>What the bot does with what it is told.</summary>
    public sealed record Privacy : Place;

    /// <summary>The offer to remove a message that the bot can't open.</summary>
    /// <param name="Message">The message's id in its chat. Held as long as the address is: a visit's life.</param>
    /// <param name="Confirmed">The visitor said yes.</param>
    public sealed record Remove(long Message, bool Confirmed) : Place;

    /// <summary>The neutral screen that shows nothing.</summary>
    public sealed record Hidden : Place;
}
