using ChatBot.Books;
using ChatBot.Content;
using ChatBot.Matching;

namespace ChatBot.Tests.Books;

public sealed class ModelFolderTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private static Matcher Whole => Shipped.Trained.Matcher!;

    [Fact]
    public void What_was_trained_is_found_by_the_books_topics()
    {
        var found = Matcher.Join(ModelFolder.Find(models.Folder, Shipped.Book.TopicFingerprints().Values));

        Assert.Equal(Whole.Fingerprint, found.Fingerprint);
        Assert.Equal(Whole.Fingerprint, Matcher.FingerprintOf(Shipped.Book.Topics()));
        Assert.Equal(Shipped.Book.Languages.Count, models.Files.Count);
    }

    [Fact]
    public void A_page_that_the_host_changed_leaves_the_other_languages_as_they_are()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Dialogs, "en", "health", "pep.md")).Replace("ask:\n", "ask:\n  - where in our town is the tablet after a broken condom\n", StringComparison.Ordinal);
        var own = Shipped.Fixture.With(("en/health/pep.md", page)).Build();

        var found = ModelFolder.Find(models.Folder, own.TopicFingerprints().Values);

        Assert.Equal(Shipped.Book.Languages.Select(language => language.Code).Where(code => code != "en").Order(StringComparer.Ordinal), found.SelectMany(part => part.Languages).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_missing_folder_another_book_and_a_damaged_file_only_mean_training()
    {
        var fingerprint = Whole.PartOf("en")!.Fingerprint;
        using var damaged = new TrainedModels();
        var file = ModelFolder.PathOf(damaged.Folder, fingerprint);
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);

        Assert.NotNull(ModelFolder.Find(models.Folder, fingerprint));
        Assert.Null(ModelFolder.Find("/nonexistent", fingerprint));
        Assert.Null(ModelFolder.Find(models.Folder, new string('0', 64)));
        Assert.Null(ModelFolder.Find(damaged.Folder, fingerprint));
    }
}
