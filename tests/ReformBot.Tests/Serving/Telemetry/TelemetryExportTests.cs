using System.Text;
using ReformBot.Answering;
using ReformBot.Cli.Serving;
using ReformBot.Serving.Telemetry;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Serving.Telemetry;

/// <summary>What an operator's collector gets: kinds, counts and times, and no word of a question or an answer.</summary>
public sealed class TelemetryExportTests
{
    private const string Question = "宜兴开办了多少所技能夜校？";

    [Fact]
    public async Task Metrics_and_traces_arrive_and_hold_no_text()
    {
        await using var collector = await LoopbackCollector.StartAsync();
        using (TelemetryExport.Start(Variables(("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_HEADERS", "x-token=some"), ("OTEL_SERVICE_NAME", "policies"))))
        {
            var library = await AnsweringLibrary.InMemoryAsync();
            var assistant = new PolicyAssistant(library.Documents, library.Index);
            await using var server = await RunningServer.StartAsync(() => RunningServer.DeskOf(assistant.StreamAsync));
            await server.AskAsync($$"""{"model": "reformbot", "user": "某人", "messages": [{"role": "user", "content": "{{Question}}"}]}""");
            (await server.PostAsync("{")).Dispose();
        }

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Received.Select(request => request.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.All(collector.Received, request => Assert.Equal(("application/x-protobuf", "some"), (request.MediaType, request.Token)));
        string[] metrics = ["reformbot.questions", "reformbot.question.duration", "reformbot.retrieval.duration", "http.server.request.duration", "Answered", "Documents", "policies"];
        Assert.All(metrics, name => Assert.True(collector.Holds("/v1/metrics", name), name));
        Assert.All(["question", "retrieval", "kind", "Answered"], name => Assert.True(collector.Holds("/v1/traces", name), name));
        foreach (var text in new[] { "宜兴", "夜校", "36所", "某人", "jianbao" })
            Assert.False(collector.Holds("/v1/metrics", text) || collector.Holds("/v1/traces", text), text);
        Assert.All(collector.Received, request => Assert.DoesNotMatch("[\u4e00-\u9fff]{3}", Encoding.UTF8.GetString(request.Body)));
    }

    [Fact]
    public async Task Each_signal_can_go_elsewhere_or_nowhere()
    {
        await using var collector = await LoopbackCollector.StartAsync();
        using (TelemetryExport.Start(Variables(("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", collector.Address + "/here"))))
            await AskAsync();
        Assert.Equal(["/here"], collector.Received.Select(request => request.Path).Distinct());
        collector.Received.Clear();
        using (TelemetryExport.Start(Variables(("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_TRACES_EXPORTER", "none"))))
            await AskAsync();
        Assert.Equal(["/v1/metrics"], collector.Received.Select(request => request.Path).Distinct());
    }

    [Fact]
    public void Nothing_is_started_without_a_collector_or_when_it_is_switched_off()
    {
        Assert.Null(TelemetryExport.Start(Variables()));
        Assert.Null(TelemetryExport.Start(Variables(("OTEL_SERVICE_NAME", "policies"))));
        Assert.Null(TelemetryExport.Start(Variables(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"), ("OTEL_SDK_DISABLED", "TRUE"))));
        Assert.Null(TelemetryExport.Start(Variables(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"), ("OTEL_TRACES_EXPORTER", "none"), ("OTEL_METRICS_EXPORTER", "none"))));
    }

    private static async Task AskAsync()
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        await library.AskAsync(Question);
    }

    private static IReadOnlyDictionary<string, string?> Variables(params (string Name, string Value)[] set) =>
        TelemetryVariables.Read(name => set.FirstOrDefault(variable => variable.Name == name).Value);
}
