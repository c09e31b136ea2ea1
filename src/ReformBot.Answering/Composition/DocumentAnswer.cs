using System.Collections.Immutable;
using ReformBot.Corpus.Library;

namespace ReformBot.Answering.Composition;

/// <summary>Who issued a document, when, under which number, what it ended and how it was changed: what the document says of itself.</summary>
internal static class DocumentAnswer
{
    /// <summary>The document must be named better than any sentence of a text tells the same; else the question is about what a text reports.</summary>
    private const double LeastNameCoverage = 0.3;

    /// <summary>The name of a document is shorter than what a sentence can say of it.</summary>
    private const double NameAdvantage = 0.2;

    private static readonly string[] Making = ["印发", "发布", "制定", "出台", "下发", "发文", "转发", "通过", "公布", "抄送", "报送", "主送", "〔", "期", "出"];

    /// <summary>A sentence or more for each aspect; null when the question is not about a document or the document says nothing of it.</summary>
    public static ImmutableArray<DraftSentence>? Choose(Reading reading)
    {
        var aspects = DocumentAspects.In(reading.Question.Text);
        if (aspects.Count == 0 || TargetDocument.Of(reading) is not { } target || target.NameCoverage < LeastNameCoverage)
            return null;
        var facts = new DocumentFacts(target.Document, reading.Question.Text);
        var sentences = aspects.Select(facts.Of).ToList();
        if (sentences.TrueForAll(one => one.Count == 0) || aspects.Any(IsOfMaking) && IsToldBetter(reading, target))
            return null;
        return [.. sentences.SelectMany(one => one).DistinctBy(sentence => sentence.Text)];
    }

    /// <summary>What was asked and the document does not say, as a person reads it; empty when it says all of it.</summary>
    public static string Missing(Reading reading, StoredDocument document)
    {
        var facts = new DocumentFacts(document, reading.Question.Text);
        var missing = DocumentAspects.In(reading.Question.Text).Where(aspect => facts.Of(aspect).Count == 0).Select(DocumentFacts.NameOf).Distinct().ToList();
        return missing.Count == 0 ? "" : $"文件没有写明{string.Join('、', missing)}。";
    }

    /// <summary>Who, when, under which number; a text may tell it of another document. What a document ended and how it was changed stands in itself alone.</summary>
    private static bool IsOfMaking(DocumentAspect aspect) => aspect is not (DocumentAspect.Passed or DocumentAspect.Amended or DocumentAspect.Ended);

    private static bool IsToldBetter(Reading reading, TargetDocument target) =>
        reading.Candidates.FirstOrDefault(candidate => candidate.HasWanted && Tells(candidate) && reading.Gate.Missing(candidate) is null) is { } told &&
        told.OwnCoverage > target.NameCoverage + NameAdvantage;

    /// <summary>A text that tells who made a document and when has a word for making it; one that only speaks of the same matter does not stand against the document.</summary>
    private static bool Tells(Candidate candidate) => Array.Exists(Making, word => candidate.Text.Contains(word, StringComparison.Ordinal));
}
