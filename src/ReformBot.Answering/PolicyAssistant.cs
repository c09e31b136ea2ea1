using System.Runtime.CompilerServices;
using ReformBot.Answering.Citations;
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

    /// <summary>Answers a question from the library. Never throws for what a person typed.</summary>
    public async Task<Reply> AskAsync(AskRequest request, CancellationToken cancellationToken)
    {
        var impropriety = ImproprietyReader.Read(request.Text);
        if (!ImproprietyReader.MayStillBeAnswered(impropriety))
            return new Reply { Kind = ReplyKind.Declined, Text = FixedReplies.Of(impropriety) };
        if (impropriety == Impropriety.Injection)
            request = request with { Text = ImproprietyReader.WithoutOrders(request.Text) };
        if (request.Text.Length == 0)
            return new Reply { Kind = ReplyKind.Declined, Text = FixedReplies.Of(impropriety) };
        var question = await reader.ReadAsync(request, cancellationToken);
        var evidence = await retriever.RetrieveAsync(question, cancellationToken);
        var reading = await evidenceReader.ReadAsync(evidence, cancellationToken);
        var draft = composer.Compose(reading);
        if (draft.Kind == ReplyKind.NoEvidence && impropriety != Impropriety.None)
            return new Reply { Kind = ReplyKind.Declined, Text = FixedReplies.Of(impropriety) };
        var reply = await new ReplyWriter(library, reading.Documents, reading.Scorer.Matcher.Occurrences).WriteAsync(draft, cancellationToken);
        return request.Explain ? reply with { Explanation = ExplanationWriter.Write(reading, draft, reply.Citations) } : reply;
    }

    /// <summary>As <see cref="AskAsync"/>, sentence by sentence: each goes out when it passed the check. The last part holds the whole reply.</summary>
    public async IAsyncEnumerable<ReplyPart> StreamAsync(AskRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reply = await AskAsync(request, cancellationToken);
        yield return new ReplyPart("", reply.Citations, reply);
    }

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
