using Microsoft.Extensions.AI;
using ReformBot.Models;
using ReformBot.Models.Failures;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Models.Endpoints;

public sealed class CompletionsChatClientTests() : ChatClientContract(ModelProvider.OpenAI)
{
    [Theory]
    [InlineData(true, "max_tokens", "max_completion_tokens")]
    [InlineData(false, "max_completion_tokens", "max_tokens")]
    public async Task The_limit_of_the_answer_is_sent_under_the_name_that_the_endpoint_knows(bool asMaxTokens, string sent, string notSent)
    {
        await using var server = ModelServer.Start(ModelScript.Text("好。"));
        using var client = OpenedClient.Open(Options(server) with { SendsMaxTokens = asMaxTokens, OutputTokens = 500 });
        await AskAsync(client, streamed: false);
        var body = Assert.Single(server.Requests).Body;
        Assert.Equal(500, body.GetProperty(sent).GetInt32());
        Assert.False(body.TryGetProperty(notSent, out _));
    }

    [Fact]
    public async Task The_temperature_is_sent()
    {
        await using var server = ModelServer.Start(ModelScript.Text("好。"));
        using var client = Open(server);
        await AskAsync(client, streamed: false, new ChatOptions { Temperature = 0.25f });
        Assert.Equal(0.25, Assert.Single(server.Requests).Body.GetProperty("temperature").GetDouble());
    }

    [Fact]
    public async Task A_server_that_numbers_all_its_calls_the_same_still_makes_several()
    {
        const string Stream = """
            data: {"id":"x","choices":[{"index":0,"delta":{"role":"assistant","tool_calls":[{"index":0,"id":"a","type":"function","function":{"name":"one","arguments":"{}"}}]}}]}

            data: {"id":"x","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"b","type":"function","function":{"name":"two","arguments":"{\"k\":1}"}}]},"finish_reason":"tool_calls"}]}

            data: [DONE]


            """;
        await using var server = ModelServer.Start(new ModelScript { RawBody = Stream, ContentType = "text/event-stream" });
        using var client = Open(server);
        var answer = await AskAsync(client, streamed: true);
        Assert.Equal(["a one", "b two"], answer.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Select(call => $"{call.CallId} {call.Name}"));
    }

    [Fact]
    public async Task An_answer_without_choices_is_a_bad_answer()
    {
        await using var server = ModelServer.Start(new ModelScript { RawBody = """{"id":"x","object":"chat.completion","created":1,"model":"m","choices":[]}""" });
        using var client = Open(server);
        var failure = await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed: false));
        Assert.Equal(ModelProblem.BadAnswer, failure.Problem);
    }

    [Fact]
    public async Task A_model_that_refuses_a_temperature_is_sent_none()
    {
        await using var server = ModelServer.Start(ModelScript.Text("好。"));
        using var client = OpenedClient.Open(Options(server) with { SendsTemperature = false });
        await AskAsync(client, streamed: false, new ChatOptions { Temperature = 0.1f });
        Assert.False(Assert.Single(server.Requests).Body.TryGetProperty("temperature", out _));
    }

    [Fact]
    public async Task Arguments_that_are_no_JSON_come_with_the_exception_that_they_cause()
    {
        await using var server = ModelServer.Start(ModelScript.ToolCall("search_policies", "{\"query\": 补贴"));
        using var client = Open(server);
        var answer = await AskAsync(client, streamed: true);
        var call = Assert.Single(answer.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>());
        Assert.NotNull(call.Exception);
    }
}
