using System.CommandLine;

namespace ChatBot.Cli;

/// <summary><c>chatbot run</c>: the bot itself.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var run = new Command("run", "Runs the bot (what the program does without a verb).");
        run.SetAction((parsed, stop) => RunAsync(parsed, stop));
        return run;
    }

    public static Task<int> RunAsync(ParseResult parsed, CancellationToken stop) => Task.FromResult(Verbs.Ok);
}
