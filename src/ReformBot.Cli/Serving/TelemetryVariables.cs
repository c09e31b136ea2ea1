namespace ReformBot.Cli.Serving;

/// <summary>The standard variables of OpenTelemetry that have an effect.</summary>
internal static class TelemetryVariables
{
    private const string Exporter = "OTEL_EXPORTER_OTLP_";
    private static readonly string[] Signals = ["", "TRACES_", "METRICS_"];
    private static readonly string[] OfExporter = ["ENDPOINT", "PROTOCOL", "HEADERS", "TIMEOUT", "COMPRESSION"];

    private static readonly string[] Names =
    [
        "OTEL_SDK_DISABLED", "OTEL_SERVICE_NAME", "OTEL_RESOURCE_ATTRIBUTES", "OTEL_TRACES_EXPORTER", "OTEL_METRICS_EXPORTER",
        "OTEL_TRACES_SAMPLER", "OTEL_TRACES_SAMPLER_ARG", "OTEL_METRIC_EXPORT_INTERVAL", "OTEL_METRIC_EXPORT_TIMEOUT",
        "OTEL_BSP_SCHEDULE_DELAY", "OTEL_BSP_EXPORT_TIMEOUT", "OTEL_BSP_MAX_QUEUE_SIZE", "OTEL_BSP_MAX_EXPORT_BATCH_SIZE",
        Exporter + "CERTIFICATE", Exporter + "CLIENT_CERTIFICATE", Exporter + "CLIENT_KEY",
        Exporter + "METRICS_TEMPORALITY_PREFERENCE", Exporter + "METRICS_DEFAULT_HISTOGRAM_AGGREGATION",
        .. from signal in Signals from name in OfExporter select Exporter + signal + name,
    ];

    /// <summary>Those that are set, by name.</summary>
    public static IReadOnlyDictionary<string, string?> Read(Func<string, string?> environment)
    {
        var set = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            if (environment(name) is { Length: > 0 } value)
                set[name] = value;
        }

        return set;
    }
}
