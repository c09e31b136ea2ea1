using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ReformBot.Models.Caching;

/// <summary>The same request gets the same answer without a call.</summary>
internal sealed class CachingChatClient(IChatClient inner, AnswerCache cache) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] asked = [.. messages];
        var key = RequestKey.Of(asked, options);
        if (key is not null && cache.Find(key) is { } known)
            return known;
        var answer = await base.GetResponseAsync(asked, options, cancellationToken);
        Keep(key, answer);
        return answer;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatMessage[] asked = [.. messages];
        var key = RequestKey.Of(asked, options);
        if (key is not null && cache.Find(key) is { } known)
        {
            foreach (var part in known.ToChatResponseUpdates())
                yield return part;
            yield break;
        }

        List<ChatResponseUpdate> parts = [];
        await foreach (var part in base.GetStreamingResponseAsync(asked, options, cancellationToken))
        {
            parts.Add(part);
            yield return part;
        }

        Keep(key, parts.ToChatResponse());
    }

    private void Keep(string? key, ChatResponse answer)
    {
        if (key is not null && KeptAnswer.Of(answer) is { } kept)
            cache.Keep(key, kept);
    }
}
