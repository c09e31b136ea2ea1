using System.Collections.Concurrent;
using ReformBot.Models.Budgeting;

namespace ReformBot.Tests.Support;

internal sealed class InMemorySpendingLedger : ISpendingLedger
{
    private readonly ConcurrentDictionary<(DateOnly Day, string? User), Spent> _amounts = new();

    public Task<Spent> ReadAsync(DateOnly day, string? user, CancellationToken cancellationToken) => Task.FromResult(_amounts.GetValueOrDefault((day, user)));

    public Task AddAsync(DateOnly day, string? user, Spent amount, CancellationToken cancellationToken)
    {
        foreach (var key in user is null ? [null] : new[] { null, user })
            _amounts.AddOrUpdate((day, key), amount, (_, before) => before + amount);
        return Task.CompletedTask;
    }
}
