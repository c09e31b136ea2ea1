namespace ReformBot.Models.Budgeting;

/// <summary>What was spent on a day, also by other processes. Of days before the last one nothing needs to be kept.</summary>
public interface ISpendingLedger
{
    /// <param name="user">Opaque key of one user; null for everybody together.</param>
    Task<Spent> ReadAsync(DateOnly day, string? user, CancellationToken cancellationToken);

    /// <summary>Adds to everybody's amount and, unless null, to that of the user.</summary>
    Task AddAsync(DateOnly day, string? user, Spent amount, CancellationToken cancellationToken);
}
