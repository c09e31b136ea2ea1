using System.Text.Json;
using ReformBot.Answering;
using ReformBot.Answering.Writing;
using ReformBot.Tests.Cli;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Serving.Http;

/// <summary>A completion in pieces, as server-sent events.</summary>
public sealed class ChatStreamTests
{
    private const string Streamed = """{"model": "reformbot", "stream": true, "messages": [{"role": "user", "content": "问"}]}""";
    private const string WithUsage = """{"model": "reformbot", "stream": true, "stream_options": {"include_usage": true}, "messages": [{"role": "user", "content": "问"}]}""";

    [Fact]
    public async Task A_sentence_goes_out_as_soon_as_it_is_there()
    {
        var answer = new ScriptedAnswer();
        await using var server = await RunningServer.StartAsync(answer);
        using var response = await server.PostAsync(Streamed);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var events = await EventsAsync(response);
        Assert.Equal("""{"role":"assistant","content":"","refusal":null}""", Delta(await NextAsync(events)));
        answer.Say(new ReplyPart("甲。〔1〕", [Some.Citation(1)]));
        var first = await NextAsync(events);
        Assert.Equal("甲。〔1〕", first.GetProperty("choices")[0].GetProperty("delta").GetProperty("content").GetString());
        var annotation = first.GetProperty("choices")[0].GetProperty("delta").GetProperty("annotations")[0].GetProperty("file_citation");
        Assert.Equal((2, 5), (annotation.GetProperty("start_index").GetInt32(), annotation.GetProperty("end_index").GetInt32()));
        answer.End(new Reply { Kind = ReplyKind.Answered, Text = "甲。〔1〕\n乙。〔2〕", Citations = [Some.Citation(1), Some.Citation(2)], Author = ReplyAuthor.Model });
        Assert.Contains("乙。〔2〕", Delta(await NextAsync(events)), StringComparison.Ordinal);
        var end = await NextAsync(events);
        Assert.Equal(("{}", "stop"), (Delta(end), end.GetProperty("choices")[0].GetProperty("finish_reason").GetString()));
        Assert.Equal("model", end.GetProperty("reformbot").GetProperty("author").GetString());
        Assert.Equal("data: [DONE]", await LineAsync(events));
        Assert.Equal("", await LineAsync(events));
        Assert.Null(await LineAsync(events));
    }

    [Fact]
    public async Task All_chunks_are_of_one_completion()
    {
        var chunks = await ChunksAsync(Streamed, Some.Answered());
        Assert.Equal(3, chunks.Count);
        Assert.Single(chunks.Select(chunk => chunk.GetProperty("id").GetString()).Distinct());
        Assert.All(chunks, chunk => Assert.Equal("chat.completion.chunk", chunk.GetProperty("object").GetString()));
        Assert.All(chunks, chunk => Assert.False(chunk.TryGetProperty("usage", out _)));
        Assert.Equal([null, null, "stop"], chunks.Select(chunk => chunk.GetProperty("choices")[0].GetProperty("finish_reason").GetString()));
    }

    [Fact]
    public async Task What_was_used_comes_in_a_last_chunk_without_choices_when_asked_for()
    {
        var chunks = await ChunksAsync(WithUsage, Some.Answered() with { Use = new ModelUse(null, 1, 30, 12, 5) });
        Assert.All(chunks.SkipLast(1), chunk => Assert.Equal(JsonValueKind.Null, chunk.GetProperty("usage").ValueKind));
        Assert.Equal(0, chunks[^1].GetProperty("choices").GetArrayLength());
        Assert.Equal("""{"prompt_tokens":30,"completion_tokens":12,"total_tokens":42}""", chunks[^1].GetProperty("usage").GetRawText());
    }

    [Fact]
    public async Task The_pieces_together_are_the_whole_text()
    {
        var reply = Some.Answered();
        string ContentOf(IEnumerable<JsonElement> chunks) => string.Concat(chunks.SelectMany(chunk => chunk.GetProperty("choices").EnumerateArray())
            .Select(choice => choice.GetProperty("delta").TryGetProperty("content", out var content) ? content.GetString() : ""));
        Assert.Equal(reply.Text, ContentOf(await ChunksAsync(Streamed, reply)));
        var withSources = ContentOf(await ChunksAsync(Streamed.Replace("\"reformbot\"", "\"reformbot-sources\"", StringComparison.Ordinal), reply));
        Assert.StartsWith(reply.Text + "\n\n来源\n〔1〕", withSources, StringComparison.Ordinal);
        Assert.EndsWith(Some.Quote, withSources, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_breaks_on_the_way_ends_the_stream_with_an_error_and_no_DONE()
    {
        var answer = new ScriptedAnswer();
        await using var server = await RunningServer.StartAsync(answer);
        using var response = await server.PostAsync(Streamed);
        answer.Say(new ReplyPart("甲。", []));
        answer.Break(new InvalidOperationException("秘密"));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("data: {\"error\":{\"message\":\"服务器内部错误\",\"type\":\"server_error\",\"param\":null,\"code\":\"internal_error\"}}\n\n", body, StringComparison.Ordinal);
        Assert.DoesNotContain("秘密", body, StringComparison.Ordinal);
        Assert.DoesNotContain("[DONE]", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_goes_away_stops_the_answer(bool stream)
    {
        var answer = new ScriptedAnswer();
        await using var server = await RunningServer.StartAsync(answer);
        using var gone = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions")
        {
            Content = new StringContent(Streamed.Replace("true", stream ? "true" : "false", StringComparison.Ordinal), null, "application/json"),
        };
        var asking = server.Client.SendAsync(request, gone.Token);
        await answer.Asked;
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.True(await answer.Stopped);
        Assert.Empty(server.Reported);
    }

    private static async Task<IReadOnlyList<JsonElement>> ChunksAsync(string body, Reply reply)
    {
        var answer = new ScriptedAnswer();
        answer.End(reply);
        await using var server = await RunningServer.StartAsync(answer);
        using var response = await server.PostAsync(body);
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\n\n");
        Assert.Equal(["data: [DONE]", ""], lines[^2..]);
        return [.. lines[..^2].Select(Parse)];
    }

    private static async Task<StreamReader> EventsAsync(HttpResponseMessage response) => new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

    private static async Task<string?> LineAsync(StreamReader events) => await events.ReadLineAsync(TestContext.Current.CancellationToken);

    private static async Task<JsonElement> NextAsync(StreamReader events)
    {
        var line = await LineAsync(events);
        Assert.Equal("", await LineAsync(events));
        return Parse(line!);
    }

    private static JsonElement Parse(string line)
    {
        Assert.StartsWith("data: {", line, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(line["data: ".Length..]);
        return document.RootElement.Clone();
    }

    private static string Delta(JsonElement chunk) => chunk.GetProperty("choices")[0].GetProperty("delta").GetRawText();
}
