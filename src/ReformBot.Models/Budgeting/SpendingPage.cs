namespace ReformBot.Models.Budgeting;

/// <summary>The file of <see cref="FileSpendingLedger"/>: one day and its amounts.</summary>
internal sealed record SpendingPage(DateOnly Day, Dictionary<string, Spent> Amounts)
{
    public void Add(IEnumerable<string> keys, Spent amount)
    {
        foreach (var key in keys)
            Amounts[key] = Amounts.GetValueOrDefault(key) + amount;
    }
}
