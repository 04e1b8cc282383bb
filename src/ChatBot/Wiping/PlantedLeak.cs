using System.Diagnostics;
using ChatBot.Dialog;

namespace ChatBot.Wiping;

/// <summary>
/// A leak for the tests: a build with the property <c>PlantLeak</c> keeps every question as a string, and the test that finds
/// nothing in the program must find it there. In every other build the call is not compiled (see <see cref="ConditionalAttribute"/>).
/// </summary>
internal static class PlantedLeak
{
    private static readonly List<string> Kept = [];

    /// <summary>Keeps a question.</summary>
    [Conditional("PLANT_LEAK")]
    public static void Keep(Input input)
    {
        if (input is not Input.Said said)
            return;

        lock (Kept)
            Kept.Add(new string(said.Text.Span));
    }
}
