using ChatBot.Cli;

namespace ChatBot.Tests.Books;

/// <summary>A folder with the shipped book's trained matcher, as an image brings it along.</summary>
public sealed class TrainedModels : IDisposable
{
    public TrainedModels() => Files = TrainCommand.Write(Folder, Shipped.Trained.Matcher!);

    public string Folder { get; } = Directory.CreateTempSubdirectory("models").FullName;

    public IReadOnlyList<string> Files { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
