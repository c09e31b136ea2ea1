using Microsoft.Extensions.AI;
using ReformBot.Models.Caching;

namespace ReformBot.ModelPipeline.Caching;

/// <summary>
/// The package's cache with our rules for it: streamed or not, the same request has the same answer; only whole answers in text are kept, and an answer from
/// here took no tokens. The package alone would keep rounds of tool calls and answers that were cut off.
/// </summary>
internal sealed class WholeAnswerCache(IChatClient inner, AnswerStorage storage) : DistributedCachingChatClient(inner, storage)
{
    private readonly AnswerStorage _storage = storage;

    /// <summary>The messages are looked at more than once: for the key, and to be sent.</summary>
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync([.. messages], options, cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync([.. messages], options, cancellationToken);

    protected override bool EnableCaching(IEnumerable<ChatMessage> messages, ChatOptions? options) =>
        base.EnableCaching(messages, options) && RequestKey.Of(messages, options) is not null;

    protected override string GetCacheKey(IEnumerable<ChatMessage> messages, ChatOptions? options, params ReadOnlySpan<object?> additionalValues) =>
        RequestKey.Of(messages, options)!;

    protected override Task WriteCacheAsync(string key, ChatResponse value, CancellationToken cancellationToken) =>
        KeptAnswer.Of(value) is { } kept ? base.WriteCacheAsync(key, kept, cancellationToken) : Task.CompletedTask;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _storage.Dispose();
    }
}
