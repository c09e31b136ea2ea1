using Microsoft.Extensions.AI;
using ReformBot.Models;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Models;

/// <summary>One conversation with a real server, where there is one: no package of the feeds brings a model's weights.</summary>
public sealed class SmokeTests
{
    private const string Endpoint = "REFORMBOT_SMOKE_ENDPOINT";
    private const string Model = "REFORMBOT_SMOKE_MODEL";

    [Fact]
    public async Task A_real_model_answers_streamed_and_whole()
    {
        if (Environment.GetEnvironmentVariable(Endpoint) is not { Length: > 0 } endpoint || Environment.GetEnvironmentVariable(Model) is not { Length: > 0 } model)
        {
            Assert.Skip($"{Endpoint} and {Model} name no server with a model, such as http://localhost:11434/v1 and qwen3:0.6b");
            return;
        }

        var options = new ModelOptions { Endpoint = new Uri(endpoint), Model = model, OutputTokens = 64 };
        using var client = ModelClient.Open(options, key: null, new ModelPorts { Clock = TimeProvider.System, Ledger = new InMemorySpendingLedger() });
        var whole = await client.GetResponseAsync("1+1=?", cancellationToken: TestContext.Current.CancellationToken);
        var streamed = await client.GetStreamingResponseAsync("1+1=?", cancellationToken: TestContext.Current.CancellationToken)
            .ToChatResponseAsync(TestContext.Current.CancellationToken);
        Assert.All([whole, streamed], answer => Assert.NotNull(answer.FinishReason));
        Assert.All([whole, streamed], answer => Assert.NotEmpty(answer.Messages.SelectMany(message => message.Contents)));
    }
}
