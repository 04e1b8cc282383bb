using System.CommandLine;

namespace ChatBot.Cli;

/// <summary><c>chatbot preview</c>: the conversation as a visitor has it, while the pages are being written.</summary>
internal static class PreviewVerb
{
    public static Command Create()
    {
        var folders = Verbs.FoldersArgument();
        var preview = new Command("preview", "Shows the conversation while you write.") { folders };
        preview.SetAction(_ => Verbs.Ok);
        return preview;
    }
}
