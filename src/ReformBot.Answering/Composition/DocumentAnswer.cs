using System.Collections.Immutable;

namespace ReformBot.Answering.Composition;

/// <summary>Who issued a document, when, under which number, what it ended and how it was changed: what the document says of itself.</summary>
internal static class DocumentAnswer
{
    /// <summary>The document must be named better than any sentence of a text tells the same; else the question is about what a text reports.</summary>
    private const double LeastNameCoverage = 0.3;

    /// <summary>The name of a document is shorter than what a sentence can say of it.</summary>
    private const double NameAdvantage = 0.2;

    private static readonly string[] Making = ["印发", "发布", "制定", "出台", "下发", "发文", "转发", "通过", "公布", "抄送", "报送", "主送", "〔", "期", "出"];

    /// <summary>A sentence or more for each aspect; null when the question is not about a document or the document does not say it.</summary>
    public static ImmutableArray<DraftSentence>? Choose(Reading reading)
    {
        var aspects = DocumentAspects.In(reading.Question.Text);
        if (aspects.Count == 0 || TargetDocument.Of(reading) is not { } target || target.NameCoverage < LeastNameCoverage)
            return null;
        var facts = new DocumentFacts(target.Document, reading.Question.Text);
        var sentences = aspects.Select(facts.Of).ToList();
        if (sentences.Exists(one => one.Count == 0))
            return null;
        var told = reading.Candidates.FirstOrDefault(candidate => candidate.HasWanted && Tells(candidate) && reading.Gate.Missing(candidate) is null);
        var isToldBetter = told is not null && told.OwnCoverage > target.NameCoverage + NameAdvantage
            && !sentences.SelectMany(one => one).SelectMany(sentence => sentence.Quotations).Any(quotation => quotation.PassageId == told.Source.Passage.Id);
        return isToldBetter ? null : [.. sentences.SelectMany(one => one).DistinctBy(sentence => sentence.Text)];
    }

    /// <summary>A text that tells who made a document and when has a word for making it; one that only speaks of the same matter does not stand against the document.</summary>
    private static bool Tells(Candidate candidate) => Array.Exists(Making, word => candidate.Text.Contains(word, StringComparison.Ordinal));
}
