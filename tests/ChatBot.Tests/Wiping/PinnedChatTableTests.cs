using ChatBot.Wiping;

namespace ChatBot.Tests.Wiping;

public sealed class PinnedChatTableTests
{
    [Fact]
    public void A_chat_keeps_its_slot_until_it_is_removed()
    {
        var table = new PinnedChatTable(3);

        var slot = table.Add(7);
        table.Add(8);

        Assert.Equal(slot, table.Find(7));
        table.Remove(slot);
        Assert.Equal((-1, 1, 0), (table.Find(7), table.Count, table[slot]));
        Assert.Equal(slot, table.Add(9));
    }

    [Fact]
    public void No_chat_has_the_number_zero()
    {
        var table = new PinnedChatTable(3);

        Assert.Equal(-1, table.Find(0));
    }

    [Fact]
    public void A_full_table_says_so_and_a_cleared_one_is_empty()
    {
        var table = new PinnedChatTable(2);
        table.Add(-1);
        table.Add(2);
        Assert.True(table.IsFull);

        table.Clear();

        Assert.Equal((0, -1, 0, 0), (table.Count, table.Find(2), table[0], table[1]));
    }
}
