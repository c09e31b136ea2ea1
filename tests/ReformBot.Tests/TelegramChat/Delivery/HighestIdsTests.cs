using ReformBot.TelegramChat.Delivery;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Delivery;

public sealed class HighestIdsTests
{
    private const long Alone = 31;
    private const long Other = 32;
    private const long Supergroup = -1_000_000_000_500;

    private readonly ManualTimeProvider _clock = new();
    private readonly HighestIds _ids;

    public HighestIdsTests() => _ids = new HighestIds(_clock);

    /// <summary>Without what came in lately.</summary>
    private long Reach
    {
        get
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            return _ids.Reach(0);
        }
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_tried() => Assert.Empty(_ids.Candidates(Alone, 0, 0, 0));

    [Fact]
    public void In_the_shared_count_what_other_chats_have_is_left_out()
    {
        _ids.Saw(Alone, 10);
        foreach (var id in new[] { 11L, 12, 14, 15, 20 })
            _ids.Saw(Other, id);
        Assert.Equal([13, 16, 17, 18, 19, 21, 22, 23, 24], _ids.Candidates(Alone, 10, 10, Reach));
    }

    [Fact]
    public void Once_an_id_stands_in_two_chats_each_counts_its_own()
    {
        _ids.Saw(Other, 900);
        _ids.Saw(Alone, 10);
        _ids.Saw(Other, 10);
        Assert.Equal([11, 12, 13, 14], _ids.Candidates(Alone, 10, 900, Reach));
    }

    [Fact]
    public void A_supergroup_counts_its_own_and_its_known_messages_are_left_out()
    {
        _ids.Saw(Alone, 5_000);
        _ids.Saw(Supergroup, 70);
        _ids.Saw(Supergroup, 73);
        Assert.Equal([71, 72, 74, 75, 76, 77], _ids.Candidates(Supergroup, 70, 5_000, Reach));
    }

    [Fact]
    public void What_an_earlier_process_knew_counts_and_is_asked_for_once()
    {
        Assert.True(_ids.IsNew(Alone));
        Assert.False(_ids.IsNew(Alone));
        _ids.Saw(Alone, 12);
        _ids.Recall(Alone, 40);
        _ids.Recall([90, 12]);
        Assert.Equal((40, 90), (_ids.InChat(Alone), _ids.Shared));
        _ids.Recall(Alone, 30);
        _ids.Recall([80]);
        Assert.Equal((40, 90), (_ids.InChat(Alone), _ids.Shared));
    }

    [Fact]
    public void What_an_earlier_process_knew_to_be_taken_is_not_tried()
    {
        _ids.Recall([10, 11, 13, 15]);
        Assert.Equal([12, 14, 16, 17, 18, 19], _ids.Candidates(Alone, 0, 10, Reach));
    }

    /// <summary>Eight messages were under way when a process was killed: the last of them stands eight ids behind the greatest that was known.</summary>
    [Theory]
    [InlineData(8, 12)]
    [InlineData(200, 36)]
    public void As_many_more_are_tried_as_messages_were_under_way(int underWay, int tried)
    {
        _ids.Saw(Other, 10);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Enumerable.Range(11, tried).Select(id => (long)id), _ids.Candidates(Alone, 0, 10, _ids.Reach(underWay)));
        Assert.Equal([91, 92, 93, 94], _ids.Candidates(Supergroup, 90, 10, _ids.Reach(underWay)));
    }

    /// <summary>What came in after a request had failed, or a process had ended, stands behind what was sent before.</summary>
    [Fact]
    public void What_came_later_is_not_tried()
    {
        _ids.Saw(Other, 10);
        _ids.Saw(Other, 20);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var reach = _ids.Reach(2);
        _ids.Saw(Other, 1_000);
        Assert.Equal(Enumerable.Range(11, 9).Concat(Enumerable.Range(21, 6)).Select(id => (long)id), _ids.Candidates(Alone, 0, 10, reach));
    }

    [Fact]
    public void Where_the_count_is_known_to_be_shared_the_chat_s_own_is_not_tried()
    {
        for (var id = 1; id <= 100; id++)
            _ids.Saw(id % 2 == 0 ? Alone : Other, id);
        Assert.Equal([101, 102, 103, 104], _ids.Candidates(Alone, 50, 100, Reach));
    }

    /// <summary>A request for updates failed: as many as came in lately may have come in since, and nobody knows.</summary>
    [Fact]
    public void Where_much_comes_in_more_is_tried()
    {
        for (var id = 1; id <= 30; id++)
            _ids.Saw(Other, id);
        Assert.Equal(30 + 4 + 30, _ids.Reach(0));
        Assert.Equal(30 + 4, _ids.Reach(0, allFetched: true));
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(30 + 4, _ids.Reach(0));
    }

    /// <summary>A busy bot: thousands of messages came in meanwhile. Trying goes on for a while, not for ever.</summary>
    [Fact]
    public void Not_more_is_tried_than_a_person_waits_for()
    {
        _ids.Saw(Alone, 10);
        _ids.Saw(Other, 100_000);
        Assert.Equal(40, _ids.Candidates(Alone, 10, 10, Reach).Count);
    }
}
