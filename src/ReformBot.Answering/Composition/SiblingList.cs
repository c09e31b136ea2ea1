using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Lists that a document makes by its structure: the headings under a heading, the numbered parts of a slogan.</summary>
internal static class SiblingList
{
    private const int Fewest = 2;
    private const int Most = 15;

    /// <summary>A heading must speak of this much of the question before its children are its answer.</summary>
    private const double LeastHeadingCoverage = 0.45;

    /// <summary>…and as much as the best sentence, nearly: a heading is short.</summary>
    private const double HeadingAdvantage = 0.9;

    /// <summary>The parts of a slogan that the question names; null when the documents name it but never list it.</summary>
    public static IReadOnlyList<Quotation>? OfSlogan(Reading reading)
    {
        foreach (var slogan in NamedCount.In(reading.Question))
        {
            foreach (var document in reading.Documents.Values)
            {
                var groups = document.Passages.Where(IsNumbered).GroupBy(GroupKey).Select(group => group.ToList());
                var parts = groups.FirstOrDefault(group => group.Count == slogan.Count && IsOf(slogan, group, document.Passages));
                if (parts is not null)
                    return [.. parts.Select(passage => Quotation.Of(document.Card, passage, FirstSentence(passage)))];
            }
        }

        return null;
    }

    /// <summary>
    /// The sentence that counts what follows (分成三类) with the beginning of each of so many numbered parts behind it; null when it counts nothing or they
    /// do not follow.
    /// </summary>
    public static IReadOnlyList<Quotation>? Announced(Reading reading, Candidate best)
    {
        var (card, passage) = (best.Source.Card, best.Source.Passage);
        var counts = QuantityReader.Read(CharacterFolder.Fold(best.Text)).Where(quantity => CountedParts.Contains(quantity.Unit)).Select(quantity => quantity.Value).ToList();
        if (counts is not [var count and >= Fewest and <= Most] || best.Span.End < passage.Text.Length)
            return null;
        var parts = reading.PassagesAround(best.Source).Where(other => other.Ordinal > passage.Ordinal)
            .TakeWhile(other => IsNumbered(other)).DistinctBy(other => other.Locator).Take((int)count).ToList();
        if (parts.Count < count || parts[0].Ordinal != passage.Ordinal + 1 || parts.Exists(part => GroupKey(part) != GroupKey(parts[0])))
            return null;
        return [Quotation.Of(card, passage, best.Span), .. parts.Select(part => Quotation.Of(card, part, FirstSentence(part)))];
    }

    private static readonly string[] CountedParts = ["类", "种", "项", "方面", "大方面", "步", "部分"];

    /// <summary>…and more than a sentence that announces a list of its own.</summary>
    private const double LeadInAdvantage = 1.05;

    /// <summary>What stands under the heading that says what was asked; null when no heading does, or a sentence says it better.</summary>
    /// <param name="announces">The best sentence announces a list of its own.</param>
    public static IReadOnlyList<Quotation>? UnderHeading(Reading reading, Candidate best, bool announces)
    {
        var scored = reading.Documents.Values
            .SelectMany(document => document.Passages.Where(passage => !passage.Headings.IsEmpty && IsNumberedOrRow(passage))
                .GroupBy(Section.KeyOf)
                .Select(group => (document.Card, Parts: group.ToList(), Coverage: HeadingCoverage(reading, group.First()))))
            .Where(group => group.Parts.Count is >= Fewest and <= Most && group.Coverage >= LeastHeadingCoverage)
            .OrderByDescending(group => group.Coverage)
            .FirstOrDefault();
        if (scored.Parts is null || scored.Coverage < (announces ? LeadInAdvantage : HeadingAdvantage) * best.OwnCoverage)
            return null;
        return [.. scored.Parts.Select(passage => Quotation.Of(scored.Card, passage, FirstSentence(passage)))];
    }

    private static double HeadingCoverage(Reading reading, Passage passage)
    {
        var headings = passage.Kind == ClauseKind.TableRow ? passage.Headings[..^1] : passage.Headings;
        return headings.IsEmpty ? 0 : reading.Scorer.CoverageOf(CharacterFolder.Fold(string.Join(' ', headings.TakeLast(2))));
    }

    private static bool IsNumbered(Passage passage) => passage.Locator.Length > 0 && passage.Kind is ClauseKind.Section or ClauseKind.Paragraph;

    private static bool IsNumberedOrRow(Passage passage) => IsNumbered(passage) || passage.Kind == ClauseKind.TableRow;

    /// <summary>Passages of one parent whose labels differ: the first passage of each.</summary>
    private static string GroupKey(Passage passage) => Section.KeyOf(passage);

    /// <summary>All parts but one must hold the stem, or the slogan must stand right before them.</summary>
    private static bool IsOf(NamedCount slogan, List<Passage> parts, IReadOnlyList<Passage> document)
    {
        if (parts.DistinctBy(part => part.Locator).Count() != parts.Count)
            return false;
        var holding = parts.Count(part => CharacterFolder.Fold(FirstSentence(part).In(part.Text)).Contains(slogan.Stem, StringComparison.Ordinal));
        if (holding >= parts.Count - 1)
            return document.Any(passage => CharacterFolder.Fold(passage.Text).Contains(slogan.Name, StringComparison.Ordinal));
        var before = parts[0].Ordinal - 1;
        return before >= 0 && before < document.Count && BlockExpander.IsLeadIn(document[before].Text) &&
            CharacterFolder.Fold(document[before].Text).Contains(slogan.Name, StringComparison.Ordinal);
    }

    /// <summary>With its items when it announces some.</summary>
    private static TextSpan FirstSentence(Passage passage)
    {
        var sentences = SentenceCutter.Cut(passage.Text);
        if (sentences.Count == 0)
            return new TextSpan(0, passage.Text.Length);
        var first = sentences[0];
        return BlockExpander.IsLeadIn(first.In(passage.Text)) && BlockExpander.EndOfList(passage.Text, first) is var end && end - first.Start <= LongestPart
            ? TextSpan.FromBounds(first.Start, end)
            : first;
    }

    /// <summary>Characters of one part of a list.</summary>
    private const int LongestPart = 320;
}
