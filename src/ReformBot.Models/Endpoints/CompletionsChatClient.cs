using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace ReformBot.Models.Endpoints;

/// <summary>
/// Chat completions of the OpenAI package as an <see cref="IChatClient"/>: text, tools and their results, usage, streams. The package that does this
/// (Microsoft.Extensions.AI.OpenAI) is not in every feed. Pictures and sound are left out of what is sent.
/// </summary>
internal sealed class CompletionsChatClient(OpenAIClient client, ModelOptions endpoint) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("openai", endpoint.Endpoint, endpoint.Model);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = CompletionRequest.Of(options, endpoint);
        var chat = client.GetChatClient(options?.ModelId ?? endpoint.Model);
        var result = await chat.CompleteChatAsync(CompletionMessages.Of(messages, options?.Instructions), request, cancellationToken);
        return CompletionAnswer.Of(result.Value);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = CompletionRequest.Of(options, endpoint);
        var chat = client.GetChatClient(options?.ModelId ?? endpoint.Model);
        var calls = new StreamedToolCalls();
        var parts = chat.CompleteChatStreamingAsync(CompletionMessages.Of(messages, options?.Instructions), request, cancellationToken);
        await foreach (var part in parts.WithCancellation(cancellationToken))
        {
            calls.Add(part.ToolCallUpdates);
            if (part.FinishReason is not null)
                yield return CompletionAnswer.Of(part, calls.TakeAll());
            else
                yield return CompletionAnswer.Of(part, []);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
    }
}
