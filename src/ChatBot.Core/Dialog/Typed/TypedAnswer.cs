using ChatBot.Matching;

namespace ChatBot.Dialog.Typed;

/// <summary>What became of a typed text.</summary>
internal enum TypedOutcome
{
    /// <summary>A label: the same as the tap on it.</summary>
    Label,

    /// <summary>A short answer to small talk.</summary>
    SmallTalk,

    /// <summary>The bare cry for help: the first urgent page, and the way to the services.</summary>
    Help,

    /// <summary>A country, or services at a place.</summary>
    Directory,

    /// <summary>A page that answers.</summary>
    Answer,

    /// <summary>Pages that may answer.</summary>
    Suggest,

    /// <summary>The plain word that nothing fits.</summary>
    None,

    /// <summary>Nothing is learned yet.</summary>
    Learning,
}

/// <summary>A typed text's answer.</summary>
/// <param name="Screen">What is shown; null for a label, which leads where its button does.</param>
/// <param name="Places">The places offered, as in an address without its language, in the order of the eye.</param>
/// <param name="Match">What the matcher found, where it was asked.</param>
/// <param name="Label">The label, or null.</param>
[HeldIn(typeof(Screen))]
internal sealed record TypedAnswer(
    TypedOutcome Outcome, Screen? Screen, IReadOnlyList<string> Places, Match? Match = null, Content.TypedLabel? Label = null);
