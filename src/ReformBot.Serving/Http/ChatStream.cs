using ReformBot.Answering;
using ReformBot.Serving.Contract;

namespace ReformBot.Serving.Http;

/// <summary>An answer in chunks, each sent as soon as its sentences passed the check.</summary>
internal sealed class ChatStream(EventStream events, Completion completion, bool includeUsage)
{
    public async Task RunAsync(IAsyncEnumerable<ReplyPart> parts, CancellationToken cancellationToken)
    {
        events.Open();
        await events.SendAsync(json => CompletionJson.WriteOpening(json, completion, includeUsage), cancellationToken);
        var shown = new ShownText();
        await foreach (var part in parts.WithCancellation(cancellationToken))
        {
            var (text, marks) = shown.Next(part);
            if (text.Length > 0)
                await events.SendAsync(json => CompletionJson.WriteContent(json, completion, includeUsage, text, marks), cancellationToken);
            if (part.Reply is { } reply)
                await EndAsync(reply, cancellationToken);
        }
    }

    private async Task EndAsync(Reply reply, CancellationToken cancellationToken)
    {
        var below = completion.Model == ServedModels.WithSources ? ReplyText.SourceList(reply) : "";
        if (below.Length > 0)
            await events.SendAsync(json => CompletionJson.WriteContent(json, completion, includeUsage, below, []), cancellationToken);
        await events.SendAsync(json => CompletionJson.WriteEnd(json, completion, includeUsage, reply), cancellationToken);
        if (includeUsage)
            await events.SendAsync(json => CompletionJson.WriteUsageChunk(json, completion, reply), cancellationToken);
        await events.EndAsync(cancellationToken);
    }
}
