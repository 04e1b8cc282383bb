using ChatBot.Books;

namespace ChatBot.Tests.Books;

public sealed class ModelFolderTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private static string Fingerprint => Shipped.Trained.Matcher!.Fingerprint;

    [Fact]
    public void What_was_trained_is_found_by_the_books_fingerprint()
    {
        var found = ModelFolder.Find(models.Folder, Fingerprint);

        Assert.Equal(Fingerprint, found!.Fingerprint);
        Assert.Equal(Path.Combine(models.Folder, Fingerprint + ".model"), models.File);
    }

    [Fact]
    public void A_missing_folder_another_book_and_a_damaged_file_only_mean_training()
    {
        using var damaged = new TrainedModels();
        var bytes = File.ReadAllBytes(damaged.File);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(damaged.File, bytes);

        Assert.Null(ModelFolder.Find("/nonexistent", Fingerprint));
        Assert.Null(ModelFolder.Find(models.Folder, new string('0', 64)));
        Assert.Null(ModelFolder.Find(damaged.Folder, Fingerprint));
    }
}
