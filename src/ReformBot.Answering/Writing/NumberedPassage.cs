using System.Collections.Immutable;
using ReformBot.Answering.Composition;
using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Tools;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>A passage as a model may cite it: by its number and nothing else.</summary>
internal sealed class NumberedPassage
{
    public NumberedPassage(int number, RankedPassage source, StoredDocument document, ValidityStatus validity)
    {
        (Number, Source, Document) = (number, source, document);
        Found = new FoundClause(source.Passage, source.Card, validity, source.Score);
        Sentences = [.. SentenceCutter.Cut(source.Passage.Text).Where(span => !PlantedOrders.Are(span.In(source.Passage.Text)))];
        Offered = string.Concat(Sentences.Select((span, i) => (i > 0 && StartsLine(span) ? "\n" : "") + span.In(source.Passage.Text)));
    }

    public int Number { get; }

    public RankedPassage Source { get; }

    public StoredDocument Document { get; }

    public FoundClause Found { get; }

    /// <summary>In the passage's text, without those that give orders to whoever reads.</summary>
    public ImmutableArray<TextSpan> Sentences { get; }

    /// <summary>The text without planted orders.</summary>
    public string Offered { get; }

    public bool HasLapsed => Found.Validity is ValidityStatus.Expired or ValidityStatus.Repealed;

    public bool IsReport => DocumentKinds.IsReport(Source.Card.Metadata.Kind?.Value ?? DocumentKind.Unknown);

    private bool StartsLine(TextSpan span) => Source.Passage.Text.LastIndexOf('\n', span.Start) is >= 0 and var line && Source.Passage.Text[line..span.Start].Trim().Length == 0;
}
