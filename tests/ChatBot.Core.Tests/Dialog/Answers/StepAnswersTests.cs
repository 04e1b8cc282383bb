using System.Runtime.CompilerServices;
using ChatBot.Dialog;

namespace ChatBot.Tests.Dialog.Answers;

/// <summary>
/// The answers that the machine gave before its transitions became a table, for every address and every kind of input.
/// Where an answer is meant to change, <c>UPDATE_ANSWERS=1</c> writes the files again.
/// </summary>
public sealed class StepAnswersTests
{
    public static TheoryData<string> Books => new(RecordedBooks.All.Keys);

    [Theory]
    [MemberData(nameof(Books))]
    public void Every_step_answers_as_it_was_written_down(string book)
    {
        var file = Path.Combine(Folder(), $"{book}.txt");
        string[] answers = [StepAnswers.Head, .. StepAnswers.Of(RecordedBooks.All[book].Value, RecordedBooks.Moment)];
        if (Environment.GetEnvironmentVariable("UPDATE_ANSWERS") == "1")
            File.WriteAllLines(file, answers);

        Assert.Equal(File.ReadAllLines(file), answers);
    }

    [Fact]
    public void The_written_answers_know_every_kind_of_place()
    {
        var places = RecordedBooks.All.SelectMany(book => File.ReadLines(Path.Combine(Folder(), $"{book.Key}.txt")).Skip(2)
            .Select(line => AddressReader.Read(book.Value.Value, line.Split(' ')[0]).Address.Place.GetType())).ToHashSet();

        Assert.Superset(typeof(Place).GetNestedTypes().ToHashSet(), places);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
