namespace ChatBot.Tests.Books;

/// <summary>A host's own folder, made for one test.</summary>
public sealed class HostFolder : IDisposable
{
    public HostFolder()
    {
        Write("bot.yaml", "name: Helper\nhost: Example Org\n");
        Directory.CreateDirectory(Of("en", "deep"));
    }

    /// <summary>The folder above the book, which holds whatever links lead to.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("chatbot-host-").FullName;

    public string Book => Path.Combine(Root, "book");

    public string Of(params string[] names) => Path.Combine([Book, .. names]);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Of(path))!);
        File.WriteAllText(Of(path), text);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
