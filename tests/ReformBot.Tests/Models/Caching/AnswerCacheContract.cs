using Microsoft.Extensions.AI;
using ReformBot.Models;
using ReformBot.Models.Failures;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Models.Caching;

/// <summary>What a pipeline owes that was told to keep answers.</summary>
public abstract class AnswerCacheContract
{
    private static readonly AIFunction Tool = AIFunctionFactory.Create((string query) => query, "search_policies");

    private readonly ManualTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Two requests that are not the same.</summary>
    public static TheoryData<ChatMessage[], ChatOptions?> Others => new()
    {
        { [User("补贴多少钱")], null },
        { [User("补贴"), User("多少钱？")], null },
        { [new ChatMessage(ChatRole.System, "补贴多少钱？")], null },
        { [User("补贴多少钱？")], new ChatOptions { Temperature = 0.5f } },
        { [User("补贴多少钱？")], new ChatOptions { MaxOutputTokens = 5 } },
        { [User("补贴多少钱？")], new ChatOptions { ModelId = "other" } },
        { [User("补贴多少钱？")], new ChatOptions { Instructions = "简短" } },
        { [User("补贴多少钱？")], new ChatOptions { Tools = [Tool] } },
        { [User("补贴多少钱？")], new ChatOptions { StopSequences = ["。"] } },
        { [User("补贴多少钱？")], new ChatOptions { ResponseFormat = ChatResponseFormat.Json } },
    };

    /// <summary>Answers that are not kept.</summary>
    public static TheoryData<string, ChatResponse> NotKept => new()
    {
        { "a call of a tool", new ChatResponse(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("a", "search_policies")])) { FinishReason = ChatFinishReason.ToolCalls } },
        { "text beside a call", new ChatResponse(new ChatMessage(ChatRole.Assistant, [new TextContent("我找找"), new FunctionCallContent("a", "search_policies")])) { FinishReason = ChatFinishReason.Stop } },
        { "cut at its limit", new ChatResponse(new ChatMessage(ChatRole.Assistant, "每人一千")) { FinishReason = ChatFinishReason.Length } },
        { "nothing", FakeChatClient.Text("") },
        { "no reason why it ended", new ChatResponse(new ChatMessage(ChatRole.Assistant, "每人一千")) },
    };

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task The_same_request_is_answered_once(bool firstStreamed, bool secondStreamed)
    {
        var (client, fake) = Open(number => FakeChatClient.Text($"回答{number}", 90, 10));
        var first = await AskAsync(client, firstStreamed, [User("补贴多少钱？")]);
        var second = await AskAsync(client, secondStreamed, [User("补贴多少钱？")]);
        Assert.Equal(("回答0", "回答0", 1), (first.Text, second.Text, fake.Calls));
        Assert.Equal(90, first.Usage?.InputTokenCount);
        Assert.Null(second.Usage);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Another_request_is_another_answer(ChatMessage[] messages, ChatOptions? options)
    {
        var (client, fake) = Open(number => FakeChatClient.Text($"回答{number}"));
        await AskAsync(client, streamed: false, [User("补贴多少钱？")]);
        Assert.Equal("回答1", (await AskAsync(client, streamed: false, messages, options)).Text);
        Assert.Equal(2, fake.Calls);
    }

    [Theory]
    [MemberData(nameof(NotKept))]
    public async Task Only_whole_answers_in_text_are_kept(string what, ChatResponse answer)
    {
        var (client, fake) = Open(_ => answer);
        await AskAsync(client, streamed: false, [User("补贴多少钱？")]);
        await AskAsync(client, streamed: true, [User("补贴多少钱？")]);
        Assert.True(fake.Calls == 2, what);
    }

    [Fact]
    public async Task A_round_with_results_of_tools_is_asked_anew()
    {
        var (client, fake) = Open(_ => FakeChatClient.Text("好。"));
        ChatMessage[] round = [User("补贴多少钱？"), new(ChatRole.Assistant, [new FunctionCallContent("a", "search_policies")]), new(ChatRole.Tool, [new FunctionResultContent("a", "一千")])];
        await AskAsync(client, streamed: false, round);
        await AskAsync(client, streamed: false, round);
        Assert.Equal(2, fake.Calls);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        var (client, _) = Open(number => number == 0 ? throw new ModelException(ModelProblem.ServerFailed) : FakeChatClient.Text("好。"));
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed: true, [User("补贴多少钱？")]));
        Assert.Equal("好。", (await AskAsync(client, streamed: true, [User("补贴多少钱？")])).Text);
    }

    [Fact]
    public async Task A_stream_that_was_not_read_to_its_end_is_not_kept()
    {
        var (client, fake) = Open(_ => FakeChatClient.Text("好。"));
        await foreach (var _ in client.GetStreamingResponseAsync([User("补贴多少钱？")], cancellationToken: Token))
            break;
        await AskAsync(client, streamed: false, [User("补贴多少钱？")]);
        Assert.Equal(2, fake.Calls);
    }

    [Fact]
    public async Task An_old_answer_is_asked_for_again()
    {
        var (client, fake) = Open(_ => FakeChatClient.Text("好。"));
        await AskAsync(client, streamed: false, [User("补贴多少钱？")]);
        _clock.Advance(TimeSpan.FromMinutes(61));
        await AskAsync(client, streamed: false, [User("补贴多少钱？")]);
        Assert.Equal(2, fake.Calls);
    }

    [Fact]
    public async Task The_one_not_used_for_longest_makes_room()
    {
        var (client, fake) = Open(_ => FakeChatClient.Text("好。"), size: 2);
        foreach (var question in new[] { "一", "二", "一", "三", "一", "二" })
        {
            await AskAsync(client, streamed: false, [User(question)]);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(4, fake.Calls);
    }

    [Fact]
    public async Task What_a_caller_does_to_an_answer_stays_with_the_caller()
    {
        var (client, _) = Open(_ => FakeChatClient.Text("好。"));
        (await AskAsync(client, streamed: false, [User("一")])).Messages[0].Contents.Add(new TextContent("坏"));
        (await AskAsync(client, streamed: false, [User("一")])).Messages[0].Contents.Add(new TextContent("坏"));
        Assert.Equal("好。", (await AskAsync(client, streamed: false, [User("一")])).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Messages_that_can_be_read_only_once_are_enough(bool streamed)
    {
        var (client, _) = Open(_ => FakeChatClient.Text("好。"));
        var messages = new Queue<ChatMessage>([User("一")]);
        IEnumerable<ChatMessage> Once()
        {
            yield return messages.Dequeue();
        }

        var answer = streamed ? await client.GetStreamingResponseAsync(Once(), cancellationToken: Token).ToChatResponseAsync(Token) : await client.GetResponseAsync(Once(), cancellationToken: Token);
        Assert.Equal("好。", answer.Text);
    }

    [Fact]
    public async Task Nothing_is_kept_unless_that_was_asked_for()
    {
        var (client, fake) = Open(_ => FakeChatClient.Text("好。"), size: 0);
        await AskAsync(client, streamed: false, [User("一")]);
        await AskAsync(client, streamed: true, [User("一")]);
        Assert.Equal(2, fake.Calls);
    }

    /// <summary>What the host opens, around a client of the test's own.</summary>
    private protected abstract IChatClient Around(IChatClient inner, ModelOptions options, ModelPorts ports);

    private static ChatMessage User(string text) => new(ChatRole.User, text);

    private (IChatClient Client, FakeChatClient Fake) Open(Func<int, ChatResponse> answer, int size = 10)
    {
        var fake = new FakeChatClient(answer);
        var options = new ModelOptions { Model = "m", CachedAnswers = size, CacheAge = TimeSpan.FromHours(1) };
        return (Around(fake, options, new ModelPorts { Clock = _clock, Ledger = new InMemorySpendingLedger() }), fake);
    }

    private static Task<ChatResponse> AskAsync(IChatClient client, bool streamed, ChatMessage[] messages, ChatOptions? options = null) => streamed
        ? client.GetStreamingResponseAsync(messages, options, Token).ToChatResponseAsync(Token)
        : client.GetResponseAsync(messages, options, Token);
}
