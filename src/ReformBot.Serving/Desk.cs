using ReformBot.Answering;
using ReformBot.Answering.Tools;
using ReformBot.Corpus.Indexing;

namespace ReformBot.Serving;

/// <summary>What one request borrows: the assistant and the tools over a library that stays open until it is given back.</summary>
/// <param name="Ask">As <see cref="PolicyAssistant.StreamAsync"/>.</param>
/// <param name="Lease">Gives it back.</param>
public sealed record Desk(
    Func<AskRequest, CancellationToken, IAsyncEnumerable<ReplyPart>> Ask, PolicyTools Tools, IPassageIndex Index, IDisposable Lease) : IDisposable
{
    public void Dispose() => Lease.Dispose();

    /// <summary>The whole reply, for those who do not show it piece by piece.</summary>
    public async Task<Reply> AnswerAsync(AskRequest request, CancellationToken cancellationToken)
    {
        Reply? reply = null;
        await foreach (var part in Ask(request, cancellationToken).WithCancellation(cancellationToken))
            reply = part.Reply ?? reply;
        return reply ?? throw new InvalidOperationException("the last part of a reply holds the whole reply");
    }
}
