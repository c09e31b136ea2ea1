using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Which document a question about a document means, and how surely.</summary>
/// <param name="Document">Opened.</param>
/// <param name="NameCoverage">Share of the question that the document's name, number, issuers and letterhead speak of; 0…1.</param>
internal sealed record TargetDocument(StoredDocument Document, double NameCoverage)
{
    /// <summary>A named 发文字号 or title settles it.</summary>
    private const double Certain = 1;

    /// <summary>Being found by its content is a sign too, weaker than being named.</summary>
    private const double RankShare = 0.35;

    public static TargetDocument? Of(Reading reading)
    {
        var order = reading.Evidence.Ranked.Select(ranked => ranked.Card.Id).Distinct().ToList();
        return reading.Documents.Values
            .Select(document => (Target: new TargetDocument(document, Coverage(reading, document)), Rank: order.IndexOf(document.Card.Id)))
            .OrderByDescending(scored => scored.Target.NameCoverage + RankShare / (1 + scored.Rank))
            .ThenBy(scored => scored.Rank)
            .Select(scored => scored.Target)
            .FirstOrDefault();
    }

    private static double Coverage(Reading reading, StoredDocument document)
    {
        var metadata = document.Card.Metadata;
        if (metadata.Number is { } number && reading.Question.Numbers.Contains(number.Value))
            return Certain;
        var head = document.Passages.Where(passage => passage.Kind is ClauseKind.Letterhead or ClauseKind.Title).Select(passage => passage.Text);
        var name = string.Join(' ', [document.Card.Title, .. metadata.Issuers.Select(issuer => issuer.Value), .. head, DocumentKinds.NameOf(metadata.Kind?.Value ?? DocumentKind.Unknown)]);
        return reading.Scorer.CoverageOf(CharacterFolder.Fold(name));
    }
}
