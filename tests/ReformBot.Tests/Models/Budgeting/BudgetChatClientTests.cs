using Microsoft.Extensions.AI;
using ReformBot.Models;
using ReformBot.Models.Budgeting;
using ReformBot.Models.Failures;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Models.Budgeting;

public sealed class BudgetChatClientTests
{
    private static readonly ChatMessage[] Question = [new(ChatRole.User, "补贴多少钱？")];

    private readonly InMemorySpendingLedger _ledger = new();
    private readonly ManualTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(_clock.GetLocalNow().DateTime);

    /// <summary>One call takes 100 tokens and, at these prices, 0.0003.</summary>
    public static TheoryData<ModelOptions, int> Limits => new()
    {
        { new ModelOptions { TokensPerDay = 250 }, 3 },
        { new ModelOptions { TokensPerDay = 0 }, 0 },
        { new ModelOptions { TokensPerDay = null, TokensPerUser = 200 }, 2 },
        { new ModelOptions { InputPrice = 2, OutputPrice = 12, CostPerDay = 0.0006m }, 2 },
        { new ModelOptions { InputPrice = 2, OutputPrice = 12, CostPerUser = 0.0001m }, 1 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task When_a_limit_is_reached_calls_fail_without_being_made(ModelOptions limits, int calls)
    {
        foreach (var streamed in new[] { false, true })
        {
            var (client, fake) = Open(limits, _ => FakeChatClient.Text("好。", 90, 10), new InMemorySpendingLedger());
            for (var i = 0; i < calls; i++)
                await AskAsync(client, streamed, "甲");
            var failure = await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed, "甲"));
            Assert.Equal(ModelProblem.OverBudget, failure.Problem);
            Assert.Equal(calls, fake.Calls);
        }
    }

    [Fact]
    public async Task One_user_at_the_limit_does_not_keep_another_from_asking()
    {
        var (client, _) = Open(new ModelOptions { TokensPerUser = 100 }, _ => FakeChatClient.Text("好。", 90, 10));
        await AskAsync(client, streamed: false, "甲");
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed: false, "甲"));
        await AskAsync(client, streamed: false, "乙");
        await AskAsync(client, streamed: false, user: null);
    }

    [Fact]
    public async Task The_next_day_begins_anew()
    {
        var (client, _) = Open(new ModelOptions { TokensPerDay = 100 }, _ => FakeChatClient.Text("好。", 90, 10));
        await AskAsync(client, streamed: false);
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed: false));
        _clock.Advance(TimeSpan.FromDays(1));
        await AskAsync(client, streamed: false);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_endpoint_does_not_count_is_estimated_by_characters(bool streamed)
    {
        var (client, _) = Open(new ModelOptions(), _ => FakeChatClient.Text("一二三四"));
        await AskAsync(client, streamed);
        Assert.Equal(6 + 4, (await _ledger.ReadAsync(Today, user: null, Token)).Tokens);
    }

    [Fact]
    public async Task A_failed_call_costs_nothing()
    {
        var (client, _) = Open(new ModelOptions(), _ => throw new ModelException(ModelProblem.ServerFailed));
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed: false));
        Assert.Equal(default, await _ledger.ReadAsync(Today, user: null, Token));
    }

    [Fact]
    public async Task A_stream_that_is_no_longer_read_is_charged_for_what_came()
    {
        var (client, _) = Open(new ModelOptions(), _ => FakeChatClient.Text("一二三四", 90, 10));
        await foreach (var part in client.GetStreamingResponseAsync(Question, cancellationToken: Token))
        {
            if (part.Text == "二")
                break;
        }

        Assert.Equal(6 + 2, (await _ledger.ReadAsync(Today, user: null, Token)).Tokens);
    }

    private (IChatClient Client, FakeChatClient Fake) Open(ModelOptions limits, Func<int, ChatResponse> answer, ISpendingLedger? ledger = null)
    {
        var fake = new FakeChatClient(answer);
        return (new BudgetChatClient(fake, limits, new ModelPorts { Clock = _clock, Ledger = ledger ?? _ledger }), fake);
    }

    private static Task<ChatResponse> AskAsync(IChatClient client, bool streamed, string? user = null)
    {
        var options = new ChatOptions { AdditionalProperties = user is null ? null : new() { ["reformbot.user"] = user } };
        return streamed ? client.GetStreamingResponseAsync(Question, options, Token).ToChatResponseAsync(Token) : client.GetResponseAsync(Question, options, Token);
    }
}
