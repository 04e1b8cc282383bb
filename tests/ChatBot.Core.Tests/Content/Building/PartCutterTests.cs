using ChatBot.Content.Building;
using ChatBot.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Tests.Content.Building;

public sealed class PartCutterTests
{
    private static readonly Gen<TextBlock> Blocks = Gen.OneOf(
        Lengths(1, 400).Select(TextBlock (length) => TextBlock.Plain(new string('p', length))),
        Lengths(1, 400).Select(TextBlock (length) => new TextBlock.Quote([new TextSpan(new string('q', length), SpanStyle.Italic)])),
        Lengths(1, 90).NonEmptyListOf().Select(TextBlock (items) => new TextBlock.Enumeration(false,
            [.. items.Take(9).Select(length => (IReadOnlyList<TextSpan>)[new TextSpan(new string('i', length))])])));

    private static readonly Arbitrary<(List<TextBlock> Blocks, int Limit)> Texts =
        (from blocks in Blocks.NonEmptyListOf() from limit in Lengths(1, 900) select (blocks, limit)).ToArbitrary();

    [Fact]
    public void Nothing_is_lost_or_put_in_another_order() =>
        Prop.ForAll(Texts, text => PartCutter.Cut([.. text.Blocks], text.Limit).SelectMany(part => part).SequenceEqual(text.Blocks, ReferenceEqualityComparer.Instance))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_part_is_empty() =>
        Prop.ForAll(Texts, text => PartCutter.Cut([.. text.Blocks], text.Limit).All(part => part.Count > 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_a_single_block_exceeds_the_limit() =>
        Prop.ForAll(Texts, text => PartCutter.Cut([.. text.Blocks], text.Limit).All(part => part.Count == 1 || part.Sum(Measure.Length) <= text.Limit))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_fits_is_not_cut() =>
        Prop.ForAll(Texts, text => text.Blocks.Sum(Measure.Length) > text.Limit || PartCutter.Cut([.. text.Blocks], text.Limit).Count == 1)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_are_about_even() =>
        Assert.Equal([300, 300, 300], PartCutter.Cut([.. Enumerable.Repeat(TextBlock.Plain(new string('p', 100)), 9)], 350).Select(part => part.Sum(Measure.Length)));

    [Fact]
    public void A_page_without_text_has_one_part() => Assert.Single(PartCutter.Cut([], 900));

    private static Gen<int> Lengths(int least, int most) => Gen.Choose(least, most);
}
