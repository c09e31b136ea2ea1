using System.Net;
using ReformBot.Corpus.Library;
using ReformBot.Serving.Http;
using ReformBot.Tests.Cli;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Serving.Http;

/// <summary>Who is let in, how many at once, for how long, and what happens at the end.</summary>
public sealed class AdmissionTests
{
    private const string Key = "一把钥匙-and-a-key";
    private const string Simple = """{"model": "reformbot", "messages": [{"role": "user", "content": "问"}]}""";

    [Theory]
    [InlineData(null, 401)]
    [InlineData("", 401)]
    [InlineData("Bearer", 401)]
    [InlineData("Bearer wrong", 401)]
    [InlineData("Bearer some-key-", 401)]
    [InlineData("Bearer some-keys", 401)]
    [InlineData("Basic some-key", 401)]
    [InlineData("some-key", 401)]
    [InlineData("Bearer some-key", 200)]
    [InlineData("bearer some-key", 200)]
    public async Task Where_a_key_is_set_only_who_shows_it_is_served(string? authorization, int status)
    {
        await using var server = await RunningServer.StartAsync(new ScriptedAnswer(), RunningServer.Options with { Key = "some-key" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        if (status == 401)
            await BadRequestTests.AssertErrorAsync(response, 401, "invalid_request_error", code: "invalid_api_key");
        using var health = await server.Client.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:9000", 200)]
    [InlineData("127.0.0.1:1", 200)]
    [InlineData("[::1]:80", 200)]
    [InlineData("rebound.example", 403)]
    [InlineData("127.0.0.1.example", 403)]
    [InlineData("192.168.1.5", 403)]
    public async Task Without_a_key_a_page_that_came_under_another_name_is_not_served(string host, int status)
    {
        await using var server = await RunningServer.StartAsync(new ScriptedAnswer());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models");
        request.Headers.Host = host;
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
    }

    [Fact]
    public async Task Other_machines_are_not_let_in_without_a_key() => await Assert.ThrowsAsync<ArgumentException>(() =>
        RunningServer.StartAsync(new ScriptedAnswer(), new ServerOptions { Addresses = [new ListenAddress(null, 0)] }));

    [Fact]
    public async Task One_question_too_many_is_told_to_come_back()
    {
        var answer = new ScriptedAnswer();
        await using var server = await RunningServer.StartAsync(answer, RunningServer.Options with { AtOnce = 1, Waiting = 0 });
        var first = server.PostAsync(Simple);
        await answer.Asked;
        using var second = await server.PostAsync(Simple);
        await BadRequestTests.AssertErrorAsync(second, 429, "rate_limit_error");
        Assert.Equal("1", second.Headers.RetryAfter?.ToString());
        answer.End(Some.Answered());
        using var answered = await first;
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task A_question_that_takes_too_long_is_stopped(string stream)
    {
        var (answer, clock) = (new ScriptedAnswer(), new ManualTimeProvider());
        await using var server = await RunningServer.StartAsync(answer, clock: clock);
        var asking = server.PostAsync(Simple.Replace("{\"model\"", $$"""{"stream": {{stream}}, "model" """, StringComparison.Ordinal));
        await answer.Asked;
        clock.Advance(RunningServer.Options.TimeLimit);
        using var response = await asking;
        Assert.True(await answer.Stopped);
        if (stream == "false")
            await BadRequestTests.AssertErrorAsync(response, 504, "server_error", code: "timeout");
        else
            Assert.Contains("\"code\":\"timeout\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_stopped_ends_its_answers_first()
    {
        var answer = new ScriptedAnswer();
        await using var server = await RunningServer.StartAsync(answer);
        var asking = server.PostAsync(Simple);
        await answer.Asked;
        var stopping = server.StopAsync();
        Assert.False(stopping.IsCompleted);
        answer.End(Some.Answered());
        using var response = await asking;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await stopping.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(await answer.Stopped);
    }

    [Fact]
    public async Task A_library_that_cannot_be_used_is_told_to_clients_and_supervisors_until_it_can()
    {
        var gone = true;
        await using var server = await RunningServer.StartAsync(() => gone
            ? throw new LibraryUnusableException("/data/library.db is not there") { Problem = LibraryProblem.NotFound }
            : RunningServer.DeskOf(new ScriptedAnswer().AskAsync));
        using var question = await server.PostAsync(Simple);
        await BadRequestTests.AssertErrorAsync(question, 503, "server_error", code: "library_unavailable");
        Assert.Equal(["/data/library.db is not there"], server.Reported);
        using (var health = await server.Client.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
            Assert.Equal("""{"status":"library_unavailable","version":"1.2.3"}""", (await RunningServer.JsonOf(health)).GetRawText());
        }

        gone = false;
        using (var health = await server.Client.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken))
            Assert.Equal("""{"status":"ok","version":"1.2.3","library":{"documents":0,"passages":0,"version":0}}""", (await RunningServer.JsonOf(health)).GetRawText());
    }

    [Fact]
    public async Task A_key_in_any_script_is_compared_as_it_is()
    {
        // Headers are ASCII in practice; a key beyond it can be set and is simply never shown.
        await using var server = await RunningServer.StartAsync(new ScriptedAnswer(), RunningServer.Options with { Key = Key });
        using var response = await server.PostAsync(Simple, key: "and-a-key");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
