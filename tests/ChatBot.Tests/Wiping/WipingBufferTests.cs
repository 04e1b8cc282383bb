using ChatBot.Wiping;

namespace ChatBot.Tests.Wiping;

public sealed class WipingBufferTests
{
    private const int Usual = 8 * 1024;

    [Fact]
    public void What_was_written_is_overwritten_where_it_stood_and_where_it_went()
    {
        var buffer = WipingBuffer.Rent();
        buffer.Append("a name"u8);
        var before = buffer.Memory;
        buffer.Append(new byte[Usual]);
        var after = buffer.Memory;
        Assert.Equal("a name"u8, after.Span[..6]);

        buffer.Dispose();

        Assert.False(before.Span.ContainsAnyExcept((byte)0));
        Assert.False(after.Span.ContainsAnyExcept((byte)0));
        Assert.Equal(0, buffer.Length);
    }

    [Fact]
    public void What_is_cut_off_is_overwritten()
    {
        using var buffer = WipingBuffer.Rent();
        buffer.Append("kept, gone"u8);
        var whole = buffer.Memory;

        buffer.Shorten(4);

        Assert.Equal("kept"u8, buffer.Span);
        Assert.Equal("kept\0\0\0\0\0\0"u8, whole.Span);
    }

    [Fact]
    public void A_buffer_that_grew_for_a_long_answer_leaves_others_as_small_as_they_were()
    {
        var grown = Enumerable.Range(0, 50).Select(_ => WipingBuffer.Rent()).ToList();
        foreach (var buffer in grown)
        {
            buffer.Append(new byte[10 * Usual]);
            buffer.Dispose();
        }

        var rented = Enumerable.Range(0, 50).Select(_ => WipingBuffer.Rent()).ToList();

        Assert.All(rented, buffer => Assert.Equal(Usual, buffer.Room(0).Length));
        rented.ForEach(buffer => buffer.Dispose());
    }

    [Fact]
    public void Disposed_of_twice_it_gives_its_memory_back_once()
    {
        var buffer = WipingBuffer.Rent();
        buffer.Dispose();
        buffer.Dispose();

        using var one = WipingBuffer.Rent();
        using var other = WipingBuffer.Rent();
        one.Append("one"u8);
        other.Append("other"u8);

        Assert.Equal("one"u8, one.Span);
    }
}
