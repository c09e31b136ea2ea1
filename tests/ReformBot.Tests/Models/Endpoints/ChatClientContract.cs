using Microsoft.Extensions.AI;
using ReformBot.Answering.Writing;
using ReformBot.Models;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Models.Endpoints;

/// <summary>What a client has to do whichever protocol it speaks. Goes over the wire to a server of the test's own.</summary>
public abstract class ChatClientContract(ModelProvider provider)
{
    private static readonly ChatMessage[] Question = [new(ChatRole.System, "只依据所给的材料。"), new(ChatRole.User, "补贴多少钱？")];

    private static readonly AIFunction Search = AIFunctionFactory.Create((string query, int? year) => query + year, "search_policies", "找条款");

    /// <summary>Opens the client with what stands around it.</summary>
    private protected virtual Func<ModelOptions, ModelKey?, ModelPorts, IChatClient> Pipeline => ModelClient.Open;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_is_sent_and_its_answer_read()
    {
        await using var server = ModelServer.Start(ModelScript.Text("每人一千五百元。"));
        using var client = Open(server);
        var answer = await client.GetResponseAsync(Question, cancellationToken: Token);
        Assert.Equal("每人一千五百元。", answer.Text);
        Assert.Equal(ChatFinishReason.Stop, answer.FinishReason);
        Assert.Equal("test-model", answer.ModelId);
        var request = Assert.Single(server.Requests);
        Assert.Equal([("system", "只依据所给的材料。"), ("user", "补贴多少钱？")], request.Messages);
        Assert.Equal("test-model", request.Body.GetProperty("model").GetString());
        Assert.Equal(OpenedClient.Key, request.Key);
    }

    [Fact]
    public async Task A_streamed_answer_comes_in_its_pieces()
    {
        await using var server = ModelServer.Start(ModelScript.Text("每人一千五百元，按月发放。"));
        using var client = Open(server);
        var parts = await client.GetStreamingResponseAsync(Question, cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(["每人一千", "五百元，", "按月发放", "。"], parts.Select(part => part.Text).Where(text => text.Length > 0));
        Assert.Equal(ChatFinishReason.Stop, parts.ToChatResponse().FinishReason);
        Assert.True(Assert.Single(server.Requests).Streams);
    }

    [Fact]
    public async Task A_piece_is_passed_on_before_the_next_one_exists()
    {
        var gate = new TaskCompletionSource();
        await using var server = ModelServer.Start(ModelScript.Held("第一句。", gate.Task, "第二句。"));
        using var client = Open(server);
        var text = "";
        await foreach (var part in client.GetStreamingResponseAsync(Question, cancellationToken: Token))
        {
            text += part.Text;
            if (text == "第一句。")
                gate.TrySetResult();
        }

        Assert.Equal("第一句。第二句。", text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tokens_are_reported(bool streamed)
    {
        await using var server = ModelServer.Start(ModelScript.Text("好。") with { InputTokens = 120, OutputTokens = 34 });
        using var client = Open(server);
        var answer = await AskAsync(client, streamed);
        Assert.Equal(120, answer.Usage?.InputTokenCount);
        Assert.Equal(34, answer.Usage?.OutputTokenCount);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_reached_its_limit_says_so(bool streamed)
    {
        await using var server = ModelServer.Start(ModelScript.Text("每人一千") with { AtLimit = true });
        using var client = Open(server);
        Assert.Equal(ChatFinishReason.Length, (await AskAsync(client, streamed)).FinishReason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tool_is_offered_called_and_its_result_sent_back(bool streamed)
    {
        await using var server = ModelServer.Start(
            ModelScript.ToolCall("search_policies", """{"query":"补贴标准","year":2021}""", "call_7"), ModelScript.Text("找到了。"));
        using var client = Open(server);
        var options = new ChatOptions { Tools = [Search] };
        var first = await AskAsync(client, streamed, options);
        var call = Assert.Single(first.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>());
        Assert.Equal(("call_7", "search_policies", "补贴标准", "2021"), (call.CallId, call.Name, $"{call.Arguments!["query"]}", $"{call.Arguments["year"]}"));
        Assert.Equal(ChatFinishReason.ToolCalls, first.FinishReason);

        ChatMessage[] next = [.. Question, .. first.Messages, new(ChatRole.Tool, [new FunctionResultContent(call.CallId, "〔1〕每人一千五百元")])];
        Assert.Equal("找到了。", (await AskAsync(client, streamed, options, next)).Text);
        Assert.All(server.Requests, request => Assert.Equal(["search_policies"], request.Tools));
        Assert.Contains(("tool", "〔1〕每人一千五百元"), server.Requests.Last().Messages);
        Assert.Contains("call_7", server.Requests.Last().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Several_tools_may_be_called_at_once(bool streamed)
    {
        var script = new ModelScript { Calls = [new("a", "search_policies", """{"query":"一"}"""), new("b", "search_policies", """{"query":"二"}""")] };
        await using var server = ModelServer.Start(script);
        using var client = Open(server);
        var answer = await AskAsync(client, streamed, new ChatOptions { Tools = [Search] });
        var calls = answer.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>();
        Assert.Equal([("a", "一"), ("b", "二")], calls.Select(call => (call.CallId, $"{call.Arguments!["query"]}")));
    }

    [Theory]
    [InlineData(321, 321)]
    [InlineData(null, 500)]
    [InlineData(9_000, 500)]
    public async Task The_greatest_answer_is_that_of_the_prompt_within_that_of_the_model(int? asked, int sent)
    {
        await using var server = ModelServer.Start(ModelScript.Text("好。"));
        using var client = OpenedClient.Open(Options(server) with { OutputTokens = 500 }, open: Pipeline);
        await client.GetResponseAsync(Question, new ChatOptions { MaxOutputTokens = asked }, Token);
        Assert.Equal(sent, Assert.Single(server.Requests).Body.GetProperty("max_tokens").GetInt32());
    }

    [Fact]
    public async Task Who_asks_is_not_told_to_the_endpoint()
    {
        await using var server = ModelServer.Start(ModelScript.Text("好。"));
        using var client = Open(server);
        await client.GetResponseAsync(Question, new ChatOptions { AdditionalProperties = new() { [ModelUser.Property] = "user-4711" } }, Token);
        var request = Assert.Single(server.Requests);
        Assert.DoesNotContain("user-4711", request.Text + string.Join(' ', request.Headers.Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_answer_is_an_answer_without_text(bool streamed)
    {
        await using var server = ModelServer.Start(ModelScript.Empty());
        using var client = Open(server);
        var answer = await AskAsync(client, streamed);
        Assert.Equal("", answer.Text);
        Assert.Equal(ChatFinishReason.Stop, answer.FinishReason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_long_answer_arrives_whole(bool streamed)
    {
        var text = string.Concat(Enumerable.Range(0, 4_000).Select(number => $"第{number % 10}条。"));
        await using var server = ModelServer.Start(ModelScript.Text(text));
        using var client = Open(server);
        Assert.Equal(text, (await AskAsync(client, streamed)).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cancelled_call_closes_the_connection(bool streamed)
    {
        await using var server = ModelServer.Start(ModelScript.Silent());
        using var client = Open(server);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var asking = AskAsync(client, streamed, token: stop.Token);
        var request = await server.ArrivalAsync(Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await request.Gone.WaitAsync(Token);
    }

    [Fact]
    public async Task A_stream_that_is_no_longer_read_closes_the_connection()
    {
        await using var server = ModelServer.Start(ModelScript.Stall("每人一千"));
        using var client = Open(server);
        await foreach (var part in client.GetStreamingResponseAsync(Question, cancellationToken: Token))
        {
            if (part.Text.Length > 0)
                break;
        }

        await Assert.Single(server.Requests).Gone.WaitAsync(Token);
    }

    [Fact]
    public async Task Cancelling_in_mid_stream_closes_the_connection()
    {
        await using var server = ModelServer.Start(ModelScript.Stall("每人一千"));
        using var client = Open(server);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var part in client.GetStreamingResponseAsync(Question, cancellationToken: stop.Token))
            {
                if (part.Text.Length > 0)
                    await stop.CancelAsync();
            }
        });
        await Assert.Single(server.Requests).Gone.WaitAsync(Token);
    }

    protected static Task<ChatResponse> AskAsync(
        IChatClient client, bool streamed, ChatOptions? options = null, IEnumerable<ChatMessage>? messages = null, CancellationToken? token = null) => streamed
        ? client.GetStreamingResponseAsync(messages ?? Question, options, token ?? Token).ToChatResponseAsync(token ?? Token)
        : client.GetResponseAsync(messages ?? Question, options, token ?? Token);

    internal ModelOptions Options(ModelServer server) => OpenedClient.Options(provider, provider == ModelProvider.Anthropic ? server.Messages : server.Completions);

    internal IChatClient Open(ModelServer server) => OpenedClient.Open(Options(server), open: Pipeline);
}
