using System.CommandLine;

namespace ChatBot.Cli;

/// <summary>
/// <c>chatbot holds</c>: all that the program holds of anybody. What it prints is made of the <see cref="HoldsAttribute"/>s in the
/// code by a test, which fails where the two differ (<c>HoldsTests</c>).
/// </summary>
internal static class HoldsCommand
{
    /// <summary>The table of all that is held, as deploy/PRIVACY.md has it.</summary>
    public static string Table
    {
        get
        {
            using var stream = typeof(HoldsCommand).Assembly.GetManifestResourceStream("holds.md")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    public static Command Create()
    {
        var markdown = new Option<bool>("--markdown") { Description = "Print it as a table." };
        var holds = new Command("holds", "Prints what the program holds of anybody: what, why, where, and until when.") { markdown };
        holds.SetAction(parsed =>
        {
            if (parsed.GetValue(markdown))
                Console.Out.Write(Table);
            else
                Write(Console.Out);
        });
        return holds;
    }

    private static void Write(TextWriter to)
    {
        to.WriteLine("All of this is in memory. Nothing of anybody is written to a disk, a log or a metric.");
        foreach (var row in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2))
        {
            var cells = row.Split(" | ");
            to.WriteLine();
            to.WriteLine(cells[0].TrimStart('|', ' '));
            to.WriteLine($"  what:  {cells[1]}");
            to.WriteLine($"  why:   {cells[2]}");
            to.WriteLine($"  where: {cells[3]}");
            to.WriteLine($"  until: {cells[4].TrimEnd('|', ' ')}");
        }
    }
}
