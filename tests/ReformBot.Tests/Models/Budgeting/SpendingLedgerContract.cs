using ReformBot.Models.Budgeting;

namespace ReformBot.Tests.Models.Budgeting;

/// <summary>What every ledger owes.</summary>
public abstract class SpendingLedgerContract
{
    protected static readonly DateOnly Day = new(2026, 11, 20);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_spent_at_first() => Assert.Equal(default, await Open().ReadAsync(Day, user: null, Token));

    [Fact]
    public async Task Amounts_add_up_for_everybody_and_for_each()
    {
        var ledger = Open();
        await ledger.AddAsync(Day, "甲", new Spent(100, 0.5m), Token);
        await ledger.AddAsync(Day, "乙", new Spent(20, 0.25m), Token);
        await ledger.AddAsync(Day, user: null, new Spent(3, 0), Token);
        Assert.Equal(new Spent(123, 0.75m), await ledger.ReadAsync(Day, user: null, Token));
        Assert.Equal(new Spent(100, 0.5m), await ledger.ReadAsync(Day, "甲", Token));
        Assert.Equal(new Spent(20, 0.25m), await ledger.ReadAsync(Day, "乙", Token));
        Assert.Equal(default, await ledger.ReadAsync(Day, "丙", Token));
    }

    [Fact]
    public async Task A_new_day_begins_at_nothing()
    {
        var ledger = Open();
        await ledger.AddAsync(Day, "甲", new Spent(100, 0.5m), Token);
        Assert.Equal(default, await ledger.ReadAsync(Day.AddDays(1), user: null, Token));
        await ledger.AddAsync(Day.AddDays(1), "甲", new Spent(1, 0), Token);
        Assert.Equal(new Spent(1, 0), await ledger.ReadAsync(Day.AddDays(1), "甲", Token));
    }

    [Fact]
    public async Task Amounts_written_at_the_same_time_are_all_there()
    {
        var ledger = Open();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ledger.AddAsync(Day, "甲", new Spent(1, 0.1m), Token)));
        Assert.Equal(new Spent(20, 2), await ledger.ReadAsync(Day, "甲", Token));
    }

    /// <summary>An empty one of this test's own.</summary>
    protected abstract ISpendingLedger Open();
}
