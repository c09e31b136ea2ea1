using System.Net;
using System.Text;
using ReformBot.Tests.Cli;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Serving.Http;

/// <summary>What cannot be served is told in OpenAI's shape, with the field that is meant.</summary>
public sealed class BadRequestTests
{
    private const string User = """{"role": "user", "content": "问"}""";

    [Theory]
    [InlineData("", 400, null, null)]
    [InlineData("{", 400, null, null)]
    [InlineData("[]", 400, null, null)]
    [InlineData("null", 400, null, null)]
    [InlineData("{}", 400, "model", null)]
    [InlineData("""{"model": 5}""", 400, "model", null)]
    [InlineData("""{"model": null}""", 400, "model", null)]
    [InlineData("""{"model": "gpt-5", "messages": [USER]}""", 404, "model", "model_not_found")]
    [InlineData("""{"model": "reformbot"}""", 400, "messages", null)]
    [InlineData("""{"model": "reformbot", "messages": "问"}""", 400, "messages", null)]
    [InlineData("""{"model": "reformbot", "messages": []}""", 400, "messages", null)]
    [InlineData("""{"model": "reformbot", "messages": [{"role": "system", "content": "问"}]}""", 400, "messages", null)]
    [InlineData("""{"model": "reformbot", "messages": ["问"]}""", 400, "messages[0]", null)]
    [InlineData("""{"model": "reformbot", "messages": [USER, {"content": "问"}]}""", 400, "messages[1]", null)]
    [InlineData("""{"model": "reformbot", "messages": [USER, {"role": 1, "content": "问"}]}""", 400, "messages[1]", null)]
    [InlineData("""{"model": "reformbot", "messages": [USER, {"role": "king", "content": "问"}]}""", 400, "messages[1].role", null)]
    [InlineData("""{"model": "reformbot", "messages": [{"role": "user"}]}""", 400, "messages[0].content", null)]
    [InlineData("""{"model": "reformbot", "messages": [{"role": "user", "content": null}]}""", 400, "messages[0].content", null)]
    [InlineData("""{"model": "reformbot", "messages": [{"role": "user", "content": 5}]}""", 400, "messages[0].content", null)]
    [InlineData("""{"model": "reformbot", "messages": [{"role": "user", "content": [5]}]}""", 400, "messages[0].content", null)]
    [InlineData("""{"model": "reformbot", "messages": [{"role": "user", "content": [{"type": "text"}]}]}""", 400, "messages[0].content", null)]
    [InlineData("""{"model": "reformbot", "messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "x"}}]}]}""", 400, "messages[0].content", null)]
    [InlineData("""{"model": "reformbot", "messages": [{"role": "user", "content": "\ud800"}]}""", 400, null, null)] // half a character
    [InlineData("""{"model": "reformbot", "messages": [USER], "stream": "yes"}""", 400, "stream", null)]
    [InlineData("""{"model": "reformbot", "messages": [USER], "stream_options": {"include_usage": true}}""", 400, "stream_options", null)]
    [InlineData("""{"model": "reformbot", "messages": [USER], "stream": true, "stream_options": 1}""", 400, "stream_options", null)]
    [InlineData("""{"model": "reformbot", "messages": [USER], "stream": true, "stream_options": {"include_usage": 1}}""", 400, "stream_options.include_usage", null)]
    [InlineData("""{"model": "reformbot", "messages": [USER], "n": 2}""", 400, "n", null)]
    [InlineData("""{"model": "reformbot", "messages": [USER], "n": 1.5}""", 400, "n", null)]
    [InlineData("""{"model": "reformbot", "messages": [USER], "user": {}}""", 400, "user", null)]
    [InlineData("""{"model": "reformbot", "messages": [USER], "response_format": {"type": "json_object"}}""", 400, "response_format", null)]
    public async Task A_request_that_cannot_be_read_is_refused(string body, int status, string? param, string? code)
    {
        await using var server = await RunningServer.StartAsync(new ScriptedAnswer());
        using var response = await server.PostAsync(body.Replace("USER", User, StringComparison.Ordinal));
        await AssertErrorAsync(response, status, "invalid_request_error", param, code);
        Assert.Empty(server.Reported);
    }

    [Theory]
    [InlineData("POST", "/v1/chat/completions", "text/plain", 415)]
    [InlineData("POST", "/v1/chat/completions", "application/xml", 415)]
    [InlineData("GET", "/v1/chat/completions", null, 405)]
    [InlineData("DELETE", "/v1/models", null, 405)]
    [InlineData("POST", "/healthz", "application/json", 405)]
    [InlineData("GET", "/v1/models/gpt-5", null, 404)]
    [InlineData("POST", "/v1/embeddings", "application/json", 404)]
    [InlineData("GET", "/", null, 404)]
    [InlineData("GET", "/v1/../../etc/passwd", null, 404)]
    public async Task Other_addresses_methods_and_media_are_refused(string method, string path, string? mediaType, int status)
    {
        await using var server = await RunningServer.StartAsync(new ScriptedAnswer());
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (mediaType is not null)
            request.Content = new StringContent("{}", Encoding.UTF8, mediaType);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await AssertErrorAsync(response, status, "invalid_request_error");
        Assert.Equal(status == 405, response.Content.Headers.Allow.Count > 0);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using var server = await RunningServer.StartAsync(new ScriptedAnswer());
        using var content = new ByteArrayContent([.. """{"model": "reformbot", "messages": [{"role": "user", "content": " """u8, 0xff, .. "\"}]}"u8]);
        content.Headers.ContentType = new("application/json");
        using var response = await server.Client.PostAsync(new Uri("/v1/chat/completions", UriKind.Relative), content, TestContext.Current.CancellationToken);
        await AssertErrorAsync(response, 400, "invalid_request_error");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_whether_its_length_is_told_or_not()
    {
        await using var server = await RunningServer.StartAsync(new ScriptedAnswer(), RunningServer.Options with { LongestBody = 2_000 });
        var body = $$"""{"model": "reformbot", "messages": [{"role": "user", "content": "{{new string('问', 1_000)}}"}]}""";
        using var told = await server.PostAsync(body);
        await AssertErrorAsync(told, 413, "invalid_request_error");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = true;
        using var untold = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await AssertErrorAsync(untold, 413, "invalid_request_error");
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        await using var server = await RunningServer.StartAsync(new ScriptedAnswer());
        using var response = await server.PostAsync(string.Concat(Enumerable.Repeat("[", 10_000)));
        await AssertErrorAsync(response, 400, "invalid_request_error");
    }

    [Fact]
    public async Task What_breaks_inside_is_told_to_the_operator_and_not_to_the_client()
    {
        var answer = new ScriptedAnswer();
        answer.Break(new InvalidOperationException("秘密"));
        await using var server = await RunningServer.StartAsync(answer);
        using var response = await server.PostAsync($$"""{"model": "reformbot", "messages": [{{User}}]}""");
        Assert.DoesNotContain("秘密", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await AssertErrorAsync(response, 500, "server_error", code: "internal_error");
        Assert.Equal(nameof(InvalidOperationException), Assert.Single(server.Reported));
    }

    [Fact]
    public async Task After_bad_requests_a_good_one_is_answered()
    {
        var answer = new ScriptedAnswer();
        answer.End(Some.Answered());
        await using var server = await RunningServer.StartAsync(answer);
        for (var i = 0; i < 40; i++)
            (await server.PostAsync("{")).Dispose();
        await server.AskAsync($$"""{"model": "reformbot", "messages": [{{User}}]}""");
    }

    internal static async Task AssertErrorAsync(HttpResponseMessage response, int status, string type, string? param = null, string? code = null)
    {
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        var error = (await RunningServer.JsonOf(response)).GetProperty("error");
        Assert.NotEqual("", error.GetProperty("message").GetString());
        Assert.Equal(type, error.GetProperty("type").GetString());
        if (param is not null)
            Assert.Equal(param, error.GetProperty("param").GetString());
        if (code is not null)
            Assert.Equal(code, error.GetProperty("code").GetString());
    }
}
