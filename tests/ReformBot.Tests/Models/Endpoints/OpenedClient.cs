using Microsoft.Extensions.AI;
using ReformBot.Models;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Models.Endpoints;

/// <summary>A client as the program opens it, before a server of the test's own.</summary>
internal static class OpenedClient
{
    public const string Key = "test-key-4711";

    /// <summary>Waits between attempts pass at once, time limits never come.</summary>
    public static SkippingTimeProvider Clock() => new(TimeSpan.FromMinutes(1));

    /// <summary>Limits beyond the minute that <see cref="Clock"/> skips.</summary>
    public static ModelOptions Options(ModelProvider provider, Uri endpoint) => new()
    {
        Provider = provider,
        Endpoint = endpoint,
        Model = "test-model",
        AttemptTimeout = TimeSpan.FromHours(1),
        StallTimeout = TimeSpan.FromHours(1),
        CircuitAttempts = 1_000,
    };

    /// <param name="open">The pipeline; our own where none is given.</param>
    public static IChatClient Open(
        ModelOptions options, TimeProvider? clock = null, string key = Key, Func<ModelOptions, ModelKey?, ModelPorts, IChatClient>? open = null) =>
        (open ?? ModelClient.Open)(options, new ModelKey(key), new ModelPorts { Clock = clock ?? Clock(), Ledger = new InMemorySpendingLedger(), Chance = () => 0.5 });
}
