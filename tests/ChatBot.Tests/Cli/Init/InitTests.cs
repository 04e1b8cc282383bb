using ChatBot.Books;
using ChatBot.Cli;
using ChatBot.Cli.Init;
using ChatBot.Content;

namespace ChatBot.Tests.Cli.Init;

/// <summary>A newcomer's own book, and an overlay as dialogs/README.md has it.</summary>
public sealed class InitTests : IDisposable
{

    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-init-").FullName;

    private string Mine => Path.Combine(folder, "mine");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string> Languages => [.. InitCommand.Languages];

    [Fact]
    public void There_is_a_book_in_English_Spanish_and_Arabic() => Assert.Equal(["ar", "en", "es"], InitCommand.Languages);

    [Theory, MemberData(nameof(Languages))]
    public void A_new_book_has_no_errors_and_no_warnings(string language)
    {
        var code = Run("init", Mine, "--language", language);

        var compilation = BookFiles.Compile([Mine], TimeProvider.System);
        Assert.Equal(0, code);
        Assert.DoesNotContain(compilation.Problems, problem => problem.Code.Severity > Severity.Note);
        Assert.Equal((language, 3), (compilation.Book!.Default.Code, compilation.Book.Default.Pages.Count));
        Assert.Equal(0, Run("check", Mine));
    }

    [Fact]
    public void What_is_there_already_is_never_written_over()
    {
        Run("init", Mine);
        File.WriteAllText(Path.Combine(Mine, "bot.yaml"), "mine");

        Assert.Equal(1, Run("init", Mine));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Mine, "bot.yaml")));
        Assert.Equal(1, Run("init", Path.Combine(Mine, "bot.yaml")));
        Assert.Equal(1, Run("init", Path.Combine(folder, "other"), "--language", "fr"));
    }

    [Fact]
    public void The_words_of_English_in_another_languages_folder_are_a_problem()
    {
        Run("init", Mine, "--language", "es");
        File.Copy(Path.Combine(Repository.Dialogs, "en", "bot.yaml"), Path.Combine(Mine, "es", "bot.yaml"), overwrite: true);

        var problem = Assert.Single(BookFiles.Compile([Mine], TimeProvider.System).Problems, problem => problem.Code.Severity == Severity.Error);

        Assert.Equal("language-untranslated", problem.Code.Name);
    }

    [Theory]
    [InlineData("[en, es]")]
    [InlineData("[en]")]
    [InlineData("[en, ar]")]
    public void A_hosts_list_of_languages_chooses_among_those_of_the_shipped_book(string languages)
    {
        Directory.CreateDirectory(Mine);
        File.WriteAllText(Path.Combine(Mine, "bot.yaml"), $"name: Guide\nhost: Example Sex Worker Project\nlanguages: {languages}\n");

        Assert.Equal(0, Run("check", Repository.Dialogs, Mine));
    }

    [Fact]
    public void A_shipped_conversation_that_is_not_true_any_more_with_a_hosts_folder_is_a_warning()
    {
        Directory.CreateDirectory(Path.Combine(Mine, "en"));
        File.WriteAllText(Path.Combine(Mine, "bot.yaml"), "name: Guide\nhost: Example Sex Worker Project\n");
        File.WriteAllText(Path.Combine(Mine, "en", "bot.yaml"), "words:\n  remove-it: Take it away\n");
        var book = BookFiles.Compile([Repository.Dialogs, Mine], TimeProvider.System).Book!;

        var wrong = WalkFiles.Play([Repository.Dialogs, Mine], book, TimeProvider.System.GetUtcNow());

        Assert.NotEmpty(wrong);
        Assert.All(wrong, problem => Assert.Equal(("walk-wrong", Severity.Warning), (problem.Code.Name, problem.Code.Severity)));
    }

    private static int Run(params string[] args) => CommandLine.Root().Parse(args).Invoke();
}
