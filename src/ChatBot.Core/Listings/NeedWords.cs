using ChatBot.Content;

namespace ChatBot.Listings;

/// <summary>The label of each kind of help.</summary>
internal static class NeedWords
{
    /// <summary>The word of a key of <see cref="Needs.Keys"/>.</summary>
    public static Word Of(string need) => need switch
    {
        "health" => Word.NeedHealth,
        "legal" => Word.NeedLegal,
        "sex-worker-led" => Word.NeedSexWorkerLed,
        "shelter" => Word.NeedShelter,
        "asylum" => Word.NeedAsylum,
        "trafficking" => Word.NeedTrafficking,
        "crisis" => Word.NeedCrisis,
        Needs.All => Word.NeedAll,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
