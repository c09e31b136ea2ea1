using ReformBot.Answering.Composition;
using ReformBot.Answering.Retrieval;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>
/// The passages that a model is given, with the numbers by which it cites. What the question rules out (another place, year or grade, another issue)
/// or is no longer in the library is never among them, whoever found it.
/// </summary>
internal sealed class NumberedEvidence
{
    /// <summary>With those of three rounds of tools; more only makes a model choose worse.</summary>
    private const int Most = 40;

    private readonly IPolicyLibrary library;
    private readonly Evidence evidence;
    private readonly Dictionary<string, StoredDocument> documents;
    private readonly List<NumberedPassage> passages = [];

    private NumberedEvidence(IPolicyLibrary library, Reading reading)
    {
        (this.library, evidence, documents) = (library, reading.Evidence, new(reading.Documents));
        Gate = new AnswerGate(reading.Question, evidence, documents, reading.Scorer.Matcher);
    }

    /// <summary>Knows all documents that were numbered.</summary>
    public AnswerGate Gate { get; }

    public IReadOnlyList<NumberedPassage> All => passages;

    public IReadOnlyDictionary<string, StoredDocument> Documents => documents;

    /// <summary>First the passages that the documents' own answer stands on, then the best of the rest.</summary>
    public static async ValueTask<NumberedEvidence> OfferAsync(IPolicyLibrary library, WritingTask task, CancellationToken cancellationToken)
    {
        var offered = new NumberedEvidence(library, task.Reading);
        var answering = task.Draft.Sentences.SelectMany(sentence => sentence.Quotations).Select(quotation => quotation.PassageId).ToHashSet();
        var sources = task.Reading.Candidates.Where(task.Reading.Gate.MayBeOffered).Select(candidate => candidate.Source)
            .DistinctBy(source => source.Passage.Id)
            .OrderBy(source => answering.Contains(source.Passage.Id) ? 0 : 1)
            .ToList();
        foreach (var source in sources)
        {
            if (offered.passages.Count == task.Line.Options.Passages)
                break;
            await offered.TryAddAsync(source, offered.evidence.ValidityOf(source.Card).StatusOn(task.Request.Today), cancellationToken);
        }

        return offered;
    }

    /// <summary>Null for a number that was not given out: 0, 99.</summary>
    public NumberedPassage? Find(int number) => number >= 1 && number <= passages.Count ? passages[number - 1] : null;

    /// <summary>The passage with its number, which it keeps; null when it may not be evidence for this question.</summary>
    public async ValueTask<NumberedPassage?> TryAddAsync(RankedPassage source, ValidityStatus validity, CancellationToken cancellationToken)
    {
        if (passages.Find(known => known.Source.Passage.Id == source.Passage.Id) is { } numbered)
            return numbered;
        if (passages.Count == Most || ScopeFit.ReasonAgainst(evidence.Question, source.Card) is not null)
            return null;
        if (await OpenAsync(source.Card.Id, cancellationToken) is not { Card.Status: DocumentStatus.Current } document)
            return null;
        var added = new NumberedPassage(passages.Count + 1, source, document, validity);
        var fits = added.Sentences.Any(span => Gate.OutOfScope(source, CharacterFolder.Fold(span.In(source.Passage.Text))) is null);
        if (!fits || !document.Passages.Any(passage => passage.Id == source.Passage.Id))
            return null;
        passages.Add(added);
        return added;
    }

    private async ValueTask<StoredDocument?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (documents.TryGetValue(id, out var known))
            return known;
        if (await library.FindAsync(id, null, cancellationToken) is not { } document)
            return null;
        documents[id] = document;
        return document;
    }
}
