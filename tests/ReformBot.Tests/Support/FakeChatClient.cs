using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ReformBot.Tests.Support;

/// <summary>Answers what it is told to, without a wire; streamed in pieces of one character, then the usage.</summary>
internal sealed class FakeChatClient(Func<int, ChatResponse> answer, string? model = null) : IChatClient
{
    public int Calls { get; private set; }

    public static ChatResponse Text(string text, long? input = null, long? output = null) => new(new ChatMessage(ChatRole.Assistant, text))
    {
        FinishReason = ChatFinishReason.Stop,
        Usage = input is null ? null : new UsageDetails { InputTokenCount = input, OutputTokenCount = output },
    };

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(answer(Calls++));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var content in response.Messages.SelectMany(message => message.Contents))
        {
            foreach (var piece in content is TextContent text ? text.Text.Select(character => (AIContent)new TextContent(character.ToString())) : [content])
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new ChatResponseUpdate(ChatRole.Assistant, [piece]);
            }
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, response.Usage is { } usage ? [new UsageContent(usage)] : []) { FinishReason = response.FinishReason };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata(defaultModelId: model) : null;

    public void Dispose()
    {
    }
}
