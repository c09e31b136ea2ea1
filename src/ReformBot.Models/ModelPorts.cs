using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReformBot.Models.Budgeting;

namespace ReformBot.Models;

/// <summary>What a client needs from its host.</summary>
public sealed record ModelPorts
{
    public required TimeProvider Clock { get; init; }

    /// <summary>Where the day's amounts are kept.</summary>
    public required ISpendingLedger Ledger { get; init; }

    /// <summary>The entry of ChatOptions.AdditionalProperties that names the user a call is made for; nothing of it is sent.</summary>
    public string UserProperty { get; init; } = "reformbot.user";

    /// <summary>Gets a line a call, without content. Default none.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>0 to 1; moves the waits between attempts. Default chance.</summary>
    public Func<double> Chance { get; init; } = Random.Shared.NextDouble;
}
