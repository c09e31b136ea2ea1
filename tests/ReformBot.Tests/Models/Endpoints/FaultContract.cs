using Microsoft.Extensions.AI;
using ReformBot.Models;
using ReformBot.Models.Failures;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Models.Endpoints;

/// <summary>What a client makes of everything that can go wrong on the way. Without waiting: see the clocks.</summary>
public abstract class FaultContract(ModelProvider provider)
{
    private static readonly ChatMessage[] Question = [new(ChatRole.User, "补贴多少钱？")];

    /// <summary>Status, code of the error body, what it means.</summary>
    public static TheoryData<int, string, ModelProblem> Statuses => new()
    {
        { 400, "invalid_request_error", ModelProblem.Refused },
        { 400, "context_length_exceeded", ModelProblem.TooLong },
        { 400, "data_inspection_failed", ModelProblem.Refused },
        { 401, "invalid_api_key", ModelProblem.WrongKey },
        { 402, "invalid_request_error", ModelProblem.NoCredit },
        { 403, "permission_error", ModelProblem.WrongKey },
        { 404, "model_not_found", ModelProblem.UnknownModel },
        { 413, "request_too_large", ModelProblem.TooLong },
        { 422, "invalid_parameter", ModelProblem.Refused },
        { 429, "rate_limit_exceeded", ModelProblem.RateLimited },
        { 429, "insufficient_quota", ModelProblem.NoCredit },
        { 500, "internal_error", ModelProblem.ServerFailed },
        { 503, "overloaded", ModelProblem.ServerFailed },
        { 504, "timeout", ModelProblem.TimedOut },
        { 529, "overloaded_error", ModelProblem.ServerFailed },
        { 302, "moved", ModelProblem.UnknownModel },
    };

    /// <summary>Opens the client with what stands around it.</summary>
    private protected virtual Func<ModelOptions, ModelKey?, ModelPorts, IChatClient> Pipeline => ModelClient.Open;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_status_is_a_problem_with_a_name(int status, string code, ModelProblem problem)
    {
        foreach (var streamed in new[] { false, true })
        {
            await using var server = ModelServer.Start(Enumerable.Repeat(ModelScript.Failure(status, code: code), 3));
            using var client = OpenedClient.Open(Options(server), open: Pipeline);
            var failure = await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed));
            Assert.Equal(problem, failure.Problem);
            Assert.Contains($"HTTP {status}, {code}", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("something about it", failure.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Too_many_requests_are_repeated_when_the_endpoint_says(bool streamed)
    {
        var clock = OpenedClient.Clock();
        await using var server = ModelServer.Start(ModelScript.Failure(429, retryAfter: "7"), ModelScript.Failure(503, retryAfter: "3"), ModelScript.Text("好。"));
        using var client = OpenedClient.Open(Options(server), clock, open: Pipeline);
        Assert.Equal("好。", (await AskAsync(client, streamed)).Text);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(3)], clock.Waits);
    }

    [Fact]
    public async Task An_endpoint_that_wants_to_be_left_alone_for_long_is_not_asked_again()
    {
        await using var server = ModelServer.Start(ModelScript.Failure(429, retryAfter: "600"), ModelScript.Text("好。"));
        using var client = OpenedClient.Open(Options(server), open: Pipeline);
        var failure = await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed: false));
        Assert.Equal((ModelProblem.RateLimited, TimeSpan.FromMinutes(10)), (failure.Problem, failure.RetryAfter));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failing_server_is_asked_three_times_with_longer_waits(bool streamed)
    {
        var clock = OpenedClient.Clock();
        await using var server = ModelServer.Start(Enumerable.Repeat(ModelScript.Failure(500), 5));
        using var client = OpenedClient.Open(Options(server), clock, open: Pipeline);
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed));
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(2, clock.Waits.Count);
        Assert.True(clock.Waits.First() < clock.Waits.Last() && clock.Waits.Last() <= TimeSpan.FromSeconds(20), string.Join(' ', clock.Waits));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_connection_is_tried_again_and_then_unreachable(bool streamed)
    {
        var clock = OpenedClient.Clock();
        using var client = OpenedClient.Open(OpenedClient.Options(provider, ModelServer.Nobody()), clock, open: Pipeline);
        var failure = await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed));
        Assert.Equal(ModelProblem.Unreachable, failure.Problem);
        Assert.Equal(2, clock.Waits.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_closed_without_an_answer_is_tried_again(bool streamed)
    {
        await using var server = ModelServer.Start(ModelScript.Refuse(), ModelScript.Text("好。"));
        using var client = OpenedClient.Open(Options(server), open: Pipeline);
        Assert.Equal("好。", (await AskAsync(client, streamed)).Text);
    }

    [Fact]
    public async Task A_stall_in_mid_stream_ends_after_its_limit_and_is_not_begun_anew()
    {
        var clock = new ManualTimeProvider();
        await using var server = ModelServer.Start(ModelScript.Stall("每人一千"), ModelScript.Text("好。"));
        using var client = OpenedClient.Open(Options(server) with { StallTimeout = TimeSpan.FromSeconds(15) }, clock, open: Pipeline);
        await using var parts = client.GetStreamingResponseAsync(Question, cancellationToken: Token).GetAsyncEnumerator(Token);
        while (await parts.MoveNextAsync() && parts.Current.Text.Length == 0)
        {
        }

        Assert.Equal("每人一千", parts.Current.Text);
        var next = parts.MoveNextAsync().AsTask();
        clock.Advance(TimeSpan.FromSeconds(14));
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ModelProblem.TimedOut, (await Assert.ThrowsAsync<ModelException>(() => next)).Problem);
        await Assert.Single(server.Requests).Gone.WaitAsync(Token);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Silence_ends_after_the_limit_of_an_attempt(bool streamed)
    {
        var clock = new ManualTimeProvider();
        await using var server = ModelServer.Start(ModelScript.Silent(), ModelScript.Text("好。"));
        using var client = OpenedClient.Open(Options(server) with { AttemptTimeout = TimeSpan.FromSeconds(45) }, clock, open: Pipeline);
        var asking = AskAsync(client, streamed);
        var request = await server.ArrivalAsync(Token);
        clock.Advance(TimeSpan.FromSeconds(45));
        Assert.Equal(ModelProblem.TimedOut, (await Assert.ThrowsAsync<ModelException>(() => asking)).Problem);
        await request.Gone.WaitAsync(Token);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Broken_JSON_is_a_bad_answer(bool streamed)
    {
        await using var server = ModelServer.Start(ModelScript.TruncatedJson("每人一千五百元。"));
        Assert.Equal(ModelProblem.BadAnswer, (await FailureAsync(server, streamed)).Problem);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_keeps_what_came_and_fails()
    {
        await using var server = ModelServer.Start(ModelScript.BrokenOff("每人一千五百"), ModelScript.Text("好。"));
        using var client = OpenedClient.Open(Options(server), open: Pipeline);
        var text = "";
        var failure = await Assert.ThrowsAsync<ModelException>(async () =>
        {
            await foreach (var part in client.GetStreamingResponseAsync(Question, cancellationToken: Token))
                text += part.Text;
        });
        Assert.Equal(("每人一千五百", ModelProblem.Unreachable), (text, failure.Problem));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(200, true, ModelProblem.BadAnswer)]
    [InlineData(200, false, ModelProblem.BadAnswer)]
    [InlineData(502, false, ModelProblem.ServerFailed)]
    public async Task The_web_page_of_a_proxy_is_no_answer(int status, bool streamed, ModelProblem problem)
    {
        await using var server = ModelServer.Start(Enumerable.Repeat(ModelScript.Html(status), 3));
        var failure = await FailureAsync(server, streamed);
        Assert.Equal(problem, failure.Problem);
        Assert.DoesNotContain("log in", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wrong_key_is_said_once_and_not_shown(bool streamed)
    {
        await using var server = ModelServer.StartWithKey("the-right-key");
        using var client = OpenedClient.Open(Options(server), key: "sk-very-secret-1234", open: Pipeline);
        var failure = await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed));
        Assert.Equal(ModelProblem.WrongKey, failure.Problem);
        Assert.DoesNotContain("very-secret", failure.ToString() + failure.Chinese, StringComparison.Ordinal);
        Assert.Empty(server.Requests.Skip(1));
    }

    [Fact]
    public async Task After_many_failures_calls_fail_at_once_until_the_endpoint_had_a_pause()
    {
        var clock = OpenedClient.Clock();
        await using var server = ModelServer.Start(Enumerable.Repeat(ModelScript.Failure(500), 5));
        using var client = OpenedClient.Open(Options(server) with { Attempts = 1, CircuitAttempts = 5 }, clock, open: Pipeline);
        for (var i = 0; i < 5; i++)
            await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed: i % 2 == 0));
        var open = await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed: true));
        Assert.Equal(ModelProblem.CircuitOpen, open.Problem);
        Assert.Equal(5, server.Requests.Count);
        server.Then(ModelScript.Text("好。"));
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("好。", (await AskAsync(client, streamed: true)).Text);
    }

    private async Task<ModelException> FailureAsync(ModelServer server, bool streamed)
    {
        using var client = OpenedClient.Open(Options(server), open: Pipeline);
        return await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed));
    }

    private static Task<ChatResponse> AskAsync(IChatClient client, bool streamed) => streamed
        ? client.GetStreamingResponseAsync(Question, cancellationToken: Token).ToChatResponseAsync(Token)
        : client.GetResponseAsync(Question, cancellationToken: Token);

    private ModelOptions Options(ModelServer server) => OpenedClient.Options(provider, provider == ModelProvider.Anthropic ? server.Messages : server.Completions);
}
