using ReformBot.Models.Budgeting;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Models.Budgeting;

public sealed class InMemorySpendingLedgerTests : SpendingLedgerContract
{
    protected override ISpendingLedger Open() => new InMemorySpendingLedger();
}
