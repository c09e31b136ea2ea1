using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ReformBot.Answering;
using ReformBot.Answering.Writing;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Writing;

/// <summary>An orchestrator is not ours: whatever it does, the person gets a correct reply, and no exception's text.</summary>
public sealed class ForeignOrchestratorTests(WritingFixture small) : IClassFixture<WritingFixture>
{
    private const string Question = "平湖高级工技能提升补贴多少钱？";
    private const string Beginning = "高级工每人1900元[1]。";

    [Theory]
    [InlineData("")]
    [InlineData(Beginning)]
    public async Task What_it_throws_is_a_failure_of_the_model(string before)
    {
        var reply = await AskAsync(new Foreign(before, isBroken: true, closes: true));
        Assert.Equal((ReplyKind.Answered, ReplyAuthor.Documents, "模型没有接通：NotSupportedException"), (reply.Kind, reply.Author, reply.Fallback));
        Assert.Contains("1900元", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_throws_when_it_is_left_is_of_use_to_nobody()
    {
        var endless = new string('另', new ModelWritingOptions().LongestDraft);
        var reply = await AskAsync(new Foreign(Beginning + endless, isBroken: false, closes: false));
        Assert.Equal((ReplyKind.Partial, ReplyAuthor.Model, null), (reply.Kind, reply.Author, reply.Fallback));
        Assert.StartsWith("高级工每人1900元。〔1〕", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_client_threw_counts_not_what_was_made_of_it()
    {
        var model = new ScriptedChatClient().Fails(new InvalidDataException("secret of the endpoint"));
        var assistant = WritingFixture.Assistant(small.Library, model, orchestrator: _ => new Foreign("", isBroken: true, closes: true) { Asks = true });
        var reply = await assistant.AskAsync(WritingFixture.Request(Question), TestContext.Current.CancellationToken);
        Assert.Equal((ReplyAuthor.Documents, "模型没有接通：InvalidDataException"), (reply.Author, reply.Fallback));
        Assert.Equal(1, reply.Use!.Calls);
    }

    private Task<Reply> AskAsync(IModelOrchestrator orchestrator) => WritingFixture.Assistant(small.Library, new ScriptedChatClient().Says(""), orchestrator: _ => orchestrator)
        .AskAsync(WritingFixture.Request(Question), TestContext.Current.CancellationToken);

    private sealed class Foreign(string says, bool isBroken, bool closes) : IModelOrchestrator
    {
        /// <summary>Calls the client and wraps what it throws.</summary>
        public bool Asks { get; init; }

        public async IAsyncEnumerable<ChatResponseUpdate> AskAsync(PromptRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            try
            {
                if (Asks)
                    await WrappedAsync(request.Client, cancellationToken);
                if (says.Length > 0)
                    yield return new ChatResponseUpdate(ChatRole.Assistant, says);
                if (isBroken)
                    throw new NotSupportedException("secret of the orchestrator");
            }
            finally
            {
                Assert.True(closes, "secret of the orchestrator");
            }
        }

        private static async Task WrappedAsync(IChatClient client, CancellationToken cancellationToken)
        {
            try
            {
                await client.GetResponseAsync([new ChatMessage(ChatRole.User, "？")], options: null, cancellationToken);
            }
            catch (InvalidDataException e)
            {
                throw new NotSupportedException("wrapped", e);
            }
        }
    }
}
