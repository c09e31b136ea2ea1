using ReformBot.TelegramChat.Pump;

namespace ReformBot.Tests.TelegramChat.Pump;

public sealed class CounterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_waits_hears_how_many_stand_before_and_moves_up()
    {
        var counter = new Counter(1);
        var (second, third) = (new List<int>(), new List<int>());
        var first = await counter.EnterAsync(_ => Assert.Fail("nobody stood before"), Stop);
        var (waitsSecond, waitsThird) = (counter.EnterAsync(second.Add, Stop), counter.EnterAsync(third.Add, Stop));
        Assert.Equal((0, 1), (Assert.Single(second), Assert.Single(third)));
        first.Dispose();
        first.Dispose();
        var place = await waitsSecond;
        Assert.False(waitsThird.IsCompleted);
        Assert.Equal([1, 0], third);
        place.Dispose();
        (await waitsThird).Dispose();
    }

    [Fact]
    public async Task Who_goes_away_while_waiting_holds_nobody_up()
    {
        var counter = new Counter(1);
        using var leaves = new CancellationTokenSource();
        var first = await counter.EnterAsync(_ => { }, Stop);
        var gone = counter.EnterAsync(_ => { }, leaves.Token);
        var waits = counter.EnterAsync(_ => { }, Stop);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        first.Dispose();
        (await waits).Dispose();
    }

    [Fact]
    public async Task So_many_at_once_and_no_more()
    {
        var counter = new Counter(3);
        var places = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => counter.EnterAsync(_ => { }, Stop)));
        Assert.False(counter.EnterAsync(_ => { }, Stop).IsCompleted);
        Assert.Equal(3, places.Length);
    }
}
