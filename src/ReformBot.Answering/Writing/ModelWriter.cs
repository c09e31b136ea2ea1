using System.Runtime.CompilerServices;
using ReformBot.Answering.Citations;
using ReformBot.Answering.Tools;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;

namespace ReformBot.Answering.Writing;

/// <summary>The answer in a model's words, readable top to bottom: offer, draft with rounds of tools, check, repair once, withhold, grade.</summary>
internal sealed class ModelWriter(IPolicyLibrary library, IPassageIndex index)
{
    private readonly PolicyTools tools = new(library, index);
    private readonly StandIn standIn = new(library);

    /// <summary>Each sentence as soon as it stands; last the whole reply, in the documents' own words when the model's do not answer.</summary>
    public async IAsyncEnumerable<ReplyPart> WriteAsync(WritingTask task, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var evidence = await NumberedEvidence.OfferAsync(library, task, cancellationToken);
        if (evidence.All.Count == 0 || task.Line.Failure is not null)
        {
            // Nothing to write from, or the model could not be reached a moment ago.
            yield return await StandInAsync(task, task.Line.Failure, cancellationToken);
            yield break;
        }

        var judge = new SentenceJudge(task, evidence);
        var answer = new ModelAnswer(task, evidence, new ReplyWriter(library, evidence.Documents, task.Reading.Scorer.Matcher.Occurrences));
        await using var talk = new DraftTalk(task, evidence, new EvidenceTools(tools, evidence, task.Request.Today));
        do
        {
            answer.BeginAnew();
            await foreach (var part in TellAsync(talk.DraftAsync(cancellationToken), judge, answer, cancellationToken))
                yield return part;
        }
        while (await talk.TakeResultsAsync());

        var (isCut, failure) = (talk.IsCut, task.Line.Failure);
        if (answer.NeedsRepair && failure is null)
        {
            await foreach (var part in TellAsync(talk.RepairAsync(answer.TakeFailed(), cancellationToken), judge, answer, cancellationToken))
                yield return part;
        }

        yield return answer.WhyNot(failure) is { } why
            ? await StandInAsync(task, why, cancellationToken)
            : ReplyPart.Whole(await answer.CloseAsync(isCut, cancellationToken));
    }

    /// <summary>Those that stand, as they come.</summary>
    private static async IAsyncEnumerable<ReplyPart> TellAsync(
        IAsyncEnumerable<ModelSentence> sentences, SentenceJudge judge, ModelAnswer answer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var sentence in sentences.WithCancellation(cancellationToken))
        {
            if (await answer.TakeAsync(judge.Judge(sentence), cancellationToken) is { } part)
                yield return part;
            if (answer.FailsTooOften)
                break;
        }
    }

    private async ValueTask<ReplyPart> StandInAsync(WritingTask task, string? why, CancellationToken cancellationToken) =>
        ReplyPart.Whole(await standIn.WriteAsync(task.Request, task.Reading, task.Draft, task.Line, why, cancellationToken));
}
