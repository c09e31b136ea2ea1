using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ReformBot.Serving.Telemetry;

/// <summary>Metrics and traces to a collector, by the standard variables of OpenTelemetry. They hold kinds, counts and times, never text.</summary>
public sealed class TelemetryExport : IDisposable
{
    private const string All = "OTEL_EXPORTER_OTLP_";
    private const string OfTraces = All + "TRACES_";
    private const string OfMetrics = All + "METRICS_";
    private const string Endpoint = "ENDPOINT";
    private const string Protocol = "PROTOCOL";

    /// <summary>What the specification recommends as default; the package's own is grpc, for which port 4318 is deaf.</summary>
    private const string UsualProtocol = "http/protobuf";

    private static readonly string[] Meters = ["ReformBot.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];
    private static readonly string[] Sources = ["ReformBot.*", "Microsoft.AspNetCore"];

    private readonly MeterProvider? _metrics;
    private readonly TracerProvider? _traces;

    private TelemetryExport(MeterProvider? metrics, TracerProvider? traces) => (_metrics, _traces) = (metrics, traces);

    /// <summary>Null when the variables name no collector, or switch it off; then nothing is measured.</summary>
    /// <param name="variables">Those that are set. The package reads no environment of its own.</param>
    public static TelemetryExport? Start(IReadOnlyDictionary<string, string?> variables)
    {
        if (string.Equals(variables.GetValueOrDefault("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase))
            return null;
        var metrics = Wanted(variables, OfMetrics, "OTEL_METRICS_EXPORTER");
        var traces = Wanted(variables, OfTraces, "OTEL_TRACES_EXPORTER");
        if (!metrics && !traces)
            return null;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create(All + Protocol, (string?)UsualProtocol), KeyValuePair.Create("OTEL_SERVICE_NAME", (string?)"reformbot")])
            .AddInMemoryCollection(variables)
            .Build();
        return new TelemetryExport(metrics ? Metrics(configuration) : null, traces ? Traces(configuration) : null);
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    private static bool Wanted(IReadOnlyDictionary<string, string?> variables, string signal, string exporter) =>
        (variables.ContainsKey(All + Endpoint) || variables.ContainsKey(signal + Endpoint)) && variables.GetValueOrDefault(exporter) is null or "otlp";

    private static MeterProvider Metrics(IConfiguration configuration) => Sdk.CreateMeterProviderBuilder()
        .ConfigureServices(services => services.AddSingleton(configuration))
        .AddMeter(Meters)
        .AddOtlpExporter(exporter => Narrow(exporter, configuration, OfMetrics))
        .Build();

    private static TracerProvider Traces(IConfiguration configuration) => Sdk.CreateTracerProviderBuilder()
        .ConfigureServices(services => services.AddSingleton(configuration))
        .AddSource(Sources)
        .AddOtlpExporter(exporter => Narrow(exporter, configuration, OfTraces))
        .Build();

    /// <summary>The variables of one signal go before those of all; the package reads only the latter here.</summary>
    private static void Narrow(OtlpExporterOptions exporter, IConfiguration configuration, string signal)
    {
        if (Uri.TryCreate(configuration[signal + Endpoint], UriKind.Absolute, out var endpoint))
            exporter.Endpoint = endpoint;
        if (configuration[signal + Protocol] is { } protocol)
            exporter.Protocol = protocol == "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        if (configuration[signal + "HEADERS"] is { } headers)
            exporter.Headers = headers;
        if (int.TryParse(configuration[signal + "TIMEOUT"], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
            exporter.TimeoutMilliseconds = milliseconds;
    }
}
