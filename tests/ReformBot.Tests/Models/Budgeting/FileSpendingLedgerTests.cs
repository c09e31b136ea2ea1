using ReformBot.Models.Budgeting;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Models.Budgeting;

public sealed class FileSpendingLedgerTests : SpendingLedgerContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Place => _folder["data/spending.json"];

    [Fact]
    public async Task Another_process_sees_what_was_spent()
    {
        await Open().AddAsync(Day, "甲", new Spent(100, 0.5m), Token);
        Assert.Equal(new Spent(100, 0.5m), await Open().ReadAsync(Day, "甲", Token));
    }

    [Fact]
    public async Task Two_processes_lose_nothing_of_each_other()
    {
        var (one, other) = (Open(), Open());
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? one : other).AddAsync(Day, "甲", new Spent(1, 0), Token)));
        Assert.Equal(20, (await Open().ReadAsync(Day, user: null, Token)).Tokens);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"Day\":\"2026-1")]
    [InlineData("[]")]
    public async Task A_file_that_cannot_be_read_counts_as_empty_and_is_replaced(string content)
    {
        _folder.Write("data/spending.json", content);
        Assert.Equal(default, await Open().ReadAsync(Day, user: null, Token));
        await Open().AddAsync(Day, user: null, new Spent(5, 0), Token);
        Assert.Equal(5, (await Open().ReadAsync(Day, user: null, Token)).Tokens);
    }

    [Fact]
    public async Task Users_stand_in_the_file_as_hashes_and_nothing_is_left_beside_it()
    {
        await Open().AddAsync(Day, "telegram-4711", new Spent(5, 0), Token);
        Assert.DoesNotContain("4711", await File.ReadAllTextAsync(Place, Token), StringComparison.Ordinal);
        Assert.Equal(["spending.json", "spending.json.lock"], Directory.GetFiles(Path.GetDirectoryName(Place)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_the_process_remembers_for_itself()
    {
        _folder.Write("data", "a file where the folder should be");
        foreach (var place in new[] { Place, null })
        {
            var ledger = new FileSpendingLedger(place, TimeProvider.System);
            await ledger.AddAsync(Day, "甲", new Spent(5, 0), Token);
            await ledger.AddAsync(Day, user: null, new Spent(2, 0), Token);
            Assert.Equal(7, (await ledger.ReadAsync(Day, user: null, Token)).Tokens);
            Assert.Equal(5, (await ledger.ReadAsync(Day, "甲", Token)).Tokens);
            Assert.Equal(default, await ledger.ReadAsync(Day.AddDays(1), user: null, Token));
        }
    }

    public void Dispose() => _folder.Dispose();

    protected override ISpendingLedger Open() => new FileSpendingLedger(Place, TimeProvider.System);
}
