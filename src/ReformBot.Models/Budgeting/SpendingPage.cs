namespace ReformBot.Models.Budgeting;

/// <summary>The file of <see cref="FileSpendingLedger"/>: one day and its amounts.</summary>
internal sealed record SpendingPage(DateOnly Day, Dictionary<string, Spent> Amounts);
