using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ReformBot.Models.Measuring;

/// <summary>The instruments, named after OpenTelemetry's conventions for generative models where these have a name. None carries content.</summary>
public static class ModelMeter
{
    /// <summary>Of the meter and of the activity source: what a host subscribes to.</summary>
    public const string Name = "ReformBot.Models";

    internal static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Counter<long> Calls = Meter.CreateCounter<long>("reformbot.model.calls", "{call}", "Calls to a model, attempts of one call counted once.");

    internal static readonly Counter<long> Failures = Meter.CreateCounter<long>("reformbot.model.failures", "{call}", "Calls that failed, by problem.");

    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "From the call to its end.");

    internal static readonly Histogram<double> FirstToken = Meter.CreateHistogram<double>("gen_ai.server.time_to_first_token", "s", "From the call to the first part of a stream.");

    internal static readonly Histogram<long> Tokens = Meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}", "Tokens of a call, as the endpoint counted them.");
}
