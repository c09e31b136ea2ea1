using ReformBot.Answering.Citations;
using ReformBot.Answering.Composition;
using ReformBot.Corpus.Library;

namespace ReformBot.Answering.Writing;

/// <summary>The answer in the documents' own words: the whole reply without a model, and what stands in when a model's answer does not stand.</summary>
internal sealed class StandIn(IPolicyLibrary library)
{
    /// <param name="line">The model that was asked before; null when there is none.</param>
    /// <param name="fallback">Why the reply is not the model's, one Chinese clause; null when none should have written it.</param>
    public async ValueTask<Reply> WriteAsync(AskRequest request, Reading reading, Draft draft, ModelLine? line, string? fallback, CancellationToken cancellationToken)
    {
        var writer = new ReplyWriter(library, reading.Documents, reading.Scorer.Matcher.Occurrences);
        var reply = await writer.WriteAsync(draft, cancellationToken) with { Fallback = fallback, Use = line?.Use };
        return request.Explain ? reply with { Explanation = ExplanationWriter.Write(reading, draft, reply.Citations) with { Model = line?.Steps ?? [] } } : reply;
    }
}
