using ReformBot.Answering.Understanding;

namespace ReformBot.Answering.Composition;

/// <summary>A list, a set of conditions, a procedure: what the document itself puts together.</summary>
internal static class ListAnswer
{
    public static bool Suits(Question question) => question.Wanted is Wanted.Items or Wanted.Condition or Wanted.Procedure or Wanted.Materials or Wanted.Method or Wanted.Definition;

    /// <summary>The parts of a slogan, the items of a lead-in or what stands under a heading; null when the best sentence stands by itself.</summary>
    public static IReadOnlyList<Quotation>? Choose(Reading reading, Candidate best)
    {
        var isLeadIn = BlockExpander.IsLeadIn(best.Text);
        if (!Suits(reading.Question) && (!isLeadIn || reading.Question.Wanted.IsFact()))
            return null;
        if (reading.Question.Wanted is Wanted.Items or Wanted.Definition or Wanted.Method && SiblingList.OfSlogan(reading) is { } parts)
            return parts;
        var run = BlockExpander.ListAround(best, reading.PassagesAround(best.Source));
        if (run.Count > 1)
            return [Quotation.Of(best.Source.Card, run)];
        return reading.Question.Wanted is Wanted.Items ? SiblingList.Announced(reading, best) ?? SiblingList.UnderHeading(reading, best, HasItems(best, isLeadIn)) : null;
    }

    /// <summary>The best sentence announces what stands behind it in the same passage.</summary>
    private static bool HasItems(Candidate best, bool isLeadIn) => isLeadIn && best.Source.Passage.Text.AsSpan(best.Span.End).Trim().Length > 0;
}
