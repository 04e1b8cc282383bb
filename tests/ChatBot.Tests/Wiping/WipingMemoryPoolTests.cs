using ChatBot.Wiping;

namespace ChatBot.Tests.Wiping;

public sealed class WipingMemoryPoolTests
{
    [Fact]
    public void A_block_is_overwritten_when_it_is_given_back()
    {
        using var pool = new WipingMemoryPool();
        var block = pool.Rent();
        var memory = block.Memory;
        memory.Span.Fill(1);

        block.Dispose();

        Assert.Equal(new byte[4096], memory.ToArray());
        Assert.Equal(1, pool.Idle);
    }

    [Fact]
    public void A_block_given_back_twice_is_handed_out_once()
    {
        using var pool = new WipingMemoryPool();
        var block = pool.Rent();
        block.Dispose();
        block.Dispose();

        using var first = pool.Rent();
        using var second = pool.Rent();

        Assert.NotSame(first, second);
    }

    [Fact]
    public void More_than_a_block_is_refused()
    {
        using var pool = new WipingMemoryPool();

        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Rent(4097));
    }
}
