using System.Runtime.CompilerServices;
using ReformBot.Answering.Composition;
using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Understanding;
using ReformBot.Answering.Writing;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;

namespace ReformBot.Answering;

/// <summary>The whole question flow, readable top to bottom.</summary>
/// <param name="writing">The model that words the answers; null for the documents' own words.</param>
public sealed class PolicyAssistant(IPolicyLibrary library, IPassageIndex index, ModelWriting? writing = null)
{
    private readonly QuestionReader reader = new(index);
    private readonly EvidenceRetriever retriever = new(library, index);
    private readonly EvidenceReader evidenceReader = new(library);
    private readonly ExtractiveComposer composer = new();
    private readonly StandIn standIn = new(library);
    private readonly ModelWriter writer = new(library, index);

    /// <summary>Answers a question from the library. Never throws for what a person typed or for what a model does.</summary>
    public async Task<Reply> AskAsync(AskRequest request, CancellationToken cancellationToken)
    {
        Reply? reply = null;
        await foreach (var part in StreamAsync(request, cancellationToken))
            reply = part.Reply;
        return reply!;
    }

    /// <summary>As <see cref="AskAsync"/>, sentence by sentence: each goes out when it passed the check. The last part holds the whole reply.</summary>
    public IAsyncEnumerable<ReplyPart> StreamAsync(AskRequest request, CancellationToken cancellationToken) =>
        FlowMeter.WatchAsync(FlowAsync(request, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<ReplyPart> FlowAsync(AskRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var impropriety = ImproprietyReader.Read(request.Text);
        if (impropriety == Impropriety.Injection)
            request = request with { Text = ImproprietyReader.WithoutOrders(request.Text) };
        if (!ImproprietyReader.MayStillBeAnswered(impropriety) || request.Text.Length == 0)
        {
            yield return Declined(impropriety);
            yield break;
        }

        // Whoever gives orders in a question is answered in the documents' own words: no model reads it.
        using var line = writing is null || impropriety != Impropriety.None ? null : new ModelLine(writing, request, cancellationToken);
        if (line is not null)
            request = await new Condenser(reader).CondenseAsync(request, line, cancellationToken);
        var question = await reader.ReadAsync(request, cancellationToken);
        var evidence = await retriever.RetrieveAsync(question, cancellationToken);
        var reading = await evidenceReader.ReadAsync(evidence, cancellationToken);
        var draft = composer.Compose(reading);
        if (draft.Kind == ReplyKind.NoEvidence && impropriety != Impropriety.None)
        {
            yield return Declined(impropriety);
        }
        else if (line is null || HardGate.IsOurs(reading, draft))
        {
            yield return ReplyPart.Whole(await standIn.WriteAsync(request, reading, draft, line, fallback: null, cancellationToken));
        }
        else
        {
            await foreach (var part in writer.WriteAsync(new WritingTask(request, reading, draft, line), cancellationToken))
                yield return part;
        }
    }

    private static ReplyPart Declined(Impropriety impropriety) =>
        ReplyPart.Whole(new Reply { Kind = ReplyKind.Declined, Text = FixedReplies.Of(impropriety) });

    /// <summary>The documents that the question is about, best first; what <c>eval --retrieval</c> measures.</summary>
    public async Task<IReadOnlyList<RankedDocument>> RankDocumentsAsync(AskRequest request, int limit, CancellationToken cancellationToken)
    {
        var question = await reader.ReadAsync(request, cancellationToken);
        var evidence = await retriever.RetrieveAsync(question, cancellationToken);
        return [.. evidence.Ranked.Concat(evidence.SetAside)
            .OrderByDescending(ranked => ranked.Score)
            .DistinctBy(ranked => ranked.Passage.DocumentId)
            .Take(limit)
            .Select(ranked => new RankedDocument(ranked.Passage.DocumentId, ranked.Card.Name, ranked.Score))];
    }
}
