using ReformBot.Models;
using ReformBot.Models.Failures;
using ReformBot.Models.Probing;
using ReformBot.Tests.Models.Endpoints;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Models.Probing;

public sealed class EndpointProbeTests
{
    /// <summary>Protocol, list of models, context and output that it states.</summary>
    public static TheoryData<ModelProvider, string?, bool?, int?, int?> Lists => new()
    {
        { ModelProvider.OpenAI, """{"data":[{"id":"other"},{"id":"test-model","max_model_len":40960}]}""", true, 40960, null },
        { ModelProvider.OpenAI, """{"data":[{"id":"test-model","context_length":64000,"max_completion_tokens":8000}]}""", true, 64000, 8000 },
        { ModelProvider.OpenAI, """{"data":[{"id":"test-model","meta":{"n_ctx_train":32768}}]}""", true, 32768, null },
        { ModelProvider.Anthropic, """{"data":[{"id":"test-model","max_input_tokens":200000,"max_tokens":64000}]}""", true, 200000, 64000 },
        { ModelProvider.OpenAI, """{"data":[{"id":"test-model"}]}""", true, null, null },
        { ModelProvider.OpenAI, """{"data":[{"id":"other"}]}""", true, null, null }, // The call worked all the same: the name is an alias.
        { ModelProvider.OpenAI, """{"models":[]}""", true, null, null },
        { ModelProvider.OpenAI, "[1,", true, null, null },
        { ModelProvider.OpenAI, null, true, null, null },
    };

    /// <summary>Status (0: the connection is closed), reachable, key accepted, model known.</summary>
    public static TheoryData<int, bool, bool?, bool?> Failures => new()
    {
        { 401, true, false, null },
        { 404, true, true, false },
        { 429, true, true, null },
        { 500, true, null, null },
        { 0, false, null, null },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_endpoint_that_answers_tells_its_limits_if_it_has_a_list(ModelProvider provider, string? list, bool? known, int? context, int? output)
    {
        await using var server = ModelServer.Start(ModelScript.Text("1"));
        server.ModelList = list;
        var report = await RunAsync(provider, server);
        Assert.Null(report.Failure);
        Assert.Equal((true, true, known, context, output), (report.Reachable, report.KeyAccepted, report.ModelKnown, report.ContextTokens, report.OutputTokens));
        Assert.NotNull(report.Milliseconds);
        Assert.Equal(1, Assert.Single(server.Requests).Body.GetProperty("max_tokens").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failing_call_tells_what_is_wrong_and_is_not_repeated(int status, bool reachable, bool? keyAccepted, bool? known)
    {
        await using var server = ModelServer.Start(status == 0 ? ModelScript.Refuse() : ModelScript.Failure(status), ModelScript.Text("1"));
        var report = await RunAsync(ModelProvider.OpenAI, server);
        Assert.Equal((reachable, keyAccepted, known, null), (report.Reachable, report.KeyAccepted, report.ModelKnown, report.Milliseconds));
        Assert.NotNull(report.Failure);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_silent_endpoint_ends_at_the_limit()
    {
        var clock = new ManualTimeProvider();
        await using var server = ModelServer.Start(ModelScript.Silent());
        var probing = RunAsync(ModelProvider.OpenAI, server, clock);
        await server.ArrivalAsync(Token);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ModelProblem.TimedOut, (await probing).Failure?.Problem);
    }

    private static Task<ProbeReport> RunAsync(ModelProvider provider, ModelServer server, TimeProvider? clock = null) => EndpointProbe.RunAsync(
        OpenedClient.Options(provider, provider == ModelProvider.Anthropic ? server.Messages : server.Completions),
        new ModelKey(OpenedClient.Key),
        new ModelPorts { Clock = clock ?? OpenedClient.Clock(), Ledger = new InMemorySpendingLedger() },
        Token);
}
