using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ReformBot.Answering.Writing;

/// <summary>
/// The end of the line that an orchestrator holds: each request is written down and counted, and of the turns that it repeats to the model only what
/// was said, called and found goes on, no thoughts.
/// </summary>
internal sealed class LineClient(ModelLine line) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var call = line.Call([.. messages.Select(Plain)], options ?? new ChatOptions());
        while (await line.NextAsync(call) is { } update)
        {
            yield return update;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Nothing behind the line is shown.</summary>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <summary>The client belongs to the host.</summary>
    public void Dispose()
    {
    }

    private static ChatMessage Plain(ChatMessage message)
    {
        if (message.Role != ChatRole.Assistant)
            return message;
        var said = DraftReader.SaidIn(string.Concat(message.Contents.OfType<TextContent>().Select(content => content.Text)));
        var spoken = said.Length > 0 ? [new TextContent(said)] : Array.Empty<AIContent>();
        return new ChatMessage(ChatRole.Assistant, [.. spoken, .. message.Contents.OfType<FunctionCallContent>()]);
    }
}
