using System.ClientModel;
using System.Text;
using System.Text.Json;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Models;
using ReformBot.Tests.Cli;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Serving.Http;

/// <summary>The client that others use: OpenAI's own package against our server.</summary>
public sealed class OpenAIClientTests
{
    private const string Key = "some-key";

    [Fact]
    public async Task It_reads_a_whole_completion_and_its_annotations()
    {
        var answer = new ScriptedAnswer();
        answer.End(Some.Answered());
        await using var server = await RunningServer.StartAsync(answer, RunningServer.Options with { Key = Key });
        ClientResult<ChatCompletion> result = await ClientOf(server).GetChatClient("reformbot").CompleteChatAsync(
            [new SystemChatMessage("简短"), new UserChatMessage("以工代训补贴多少？")], new ChatCompletionOptions { Temperature = 0, EndUserId = "一个人" }, TestContext.Current.CancellationToken);
        Assert.Equal(Some.Answered().Text, Assert.Single(result.Value.Content).Text);
        Assert.Equal((ChatFinishReason.Stop, ChatMessageRole.Assistant, 0), (result.Value.FinishReason, result.Value.Role, result.Value.Usage.TotalTokenCount));
        using var raw = JsonDocument.Parse(result.GetRawResponse().Content);
        Assert.Equal(Some.Quote, raw.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("annotations")[0].GetProperty("file_citation").GetProperty("quote").GetString());
        Assert.Equal("以工代训补贴多少？", (await answer.Asked).Text);
    }

    [Fact]
    public async Task It_reads_a_stream()
    {
        var answer = new ScriptedAnswer();
        answer.Say(new ReformBot.Answering.ReplyPart("甲。〔1〕", [Some.Citation()]));
        answer.End(Some.Answered() with { Text = "甲。〔1〕\n乙。〔1〕" });
        await using var server = await RunningServer.StartAsync(answer, RunningServer.Options with { Key = Key });
        var (text, finished, usage) = (new StringBuilder(), (ChatFinishReason?)null, (ChatTokenUsage?)null);
        await foreach (var update in ClientOf(server).GetChatClient("reformbot").CompleteChatStreamingAsync([new UserChatMessage("问")], cancellationToken: TestContext.Current.CancellationToken))
        {
            text.Append(string.Concat(update.ContentUpdate.Select(part => part.Text)));
            finished ??= update.FinishReason;
            usage ??= update.Usage;
        }

        Assert.Equal(("甲。〔1〕\n乙。〔1〕", ChatFinishReason.Stop, 0), (text.ToString(), finished, usage?.TotalTokenCount));
    }

    [Fact]
    public async Task It_lists_the_models_and_understands_refusals()
    {
        await using var server = await RunningServer.StartAsync(new ScriptedAnswer(), RunningServer.Options with { Key = Key });
        OpenAIModelCollection models = await ClientOf(server).GetOpenAIModelClient().GetModelsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["reformbot", "reformbot-sources"], models.Select(model => model.Id));
        var refused = await Assert.ThrowsAsync<ClientResultException>(() => ClientOf(server).GetChatClient("gpt-5").CompleteChatAsync([new UserChatMessage("问")], cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(404, refused.Status);
        Assert.Contains("model_not_found", refused.Message, StringComparison.Ordinal);
        var locked = await Assert.ThrowsAsync<ClientResultException>(() => ClientOf(server, "another").GetChatClient("reformbot").CompleteChatAsync([new UserChatMessage("问")], cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(401, locked.Status);
    }

    private static OpenAIClient ClientOf(RunningServer server, string key = Key) =>
        new(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(server.Address, "/v1") });
}
