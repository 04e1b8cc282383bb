using ChatBot.Content;

namespace ChatBot.Listings;

/// <summary>The label of each kind of help.</summary>
internal static class NeedWords
{
    /// <summary>The word of a key of <see cref="Needs.Keys"/>.</summary>
    public static UiText Of(string need) => need switch
    {
        "health" => UiText.NeedHealth,
        "legal" => UiText.NeedLegal,
        "sex-worker-led" => UiText.NeedSexWorkerLed,
        "shelter" => UiText.NeedShelter,
        "asylum" => UiText.NeedAsylum,
        "trafficking" => UiText.NeedTrafficking,
        "crisis" => UiText.NeedCrisis,
        "violence" => UiText.NeedViolence,
        "child" => UiText.NeedChild,
        "testing" => UiText.NeedTesting,
        "lgbt" => UiText.NeedLgbt,
        "labour" => UiText.NeedLabour,
        "food" => UiText.NeedFood,
        "family-tracing" => UiText.NeedFamilyTracing,
        Needs.All => UiText.NeedAll,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
