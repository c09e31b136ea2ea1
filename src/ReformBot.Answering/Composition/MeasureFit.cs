using System.Collections.Immutable;
using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// How far sentences name what the question wants counted or measured (<see cref="Noun"/>), and whether a number of that kind stands in them.
/// </summary>
internal sealed class MeasureFit
{
    private static readonly char[] Seams = [',', ';', ':', '.', '\n'];

    private readonly Question question;
    private readonly Noun head;
    private readonly Noun owner;

    public MeasureFit(Question question, TermWeights weights)
    {
        this.question = question;
        head = new Noun(question.Measure?.Head ?? "", term => weights.Idf(term) > 0, question.Units.Contains(UnitClass.Money));
        owner = new Noun(question.Measure?.Owner ?? "", term => weights.Idf(term) > 0);
    }

    /// <param name="sentence">Folded, like the others.</param>
    /// <param name="quantities">Its quantities.</param>
    /// <param name="above">What announces the sentence: headings, title, lead-in.</param>
    public HeadFit Of(string sentence, ImmutableArray<Quantity> quantities, string above)
    {
        if (question.Measure is not { } measure)
            return new HeadFit(1, 1, 1, 1, true);
        var counting = quantities.Where(quantity => Counters.Accepts(measure.Counter, quantity.Unit) && WantedEvidence.In(question, sentence, [quantity])).ToList();
        var near = counting.Select(quantity => head.NamedIn(ClauseOf(sentence, quantity))).DefaultIfEmpty(0).Max();
        return new HeadFit(head.NamedIn(sentence), near, head.NamedIn(sentence, above), owner.ShareIn(sentence, above), measure.Counter.Length == 0 || counting.Count > 0 || WantedEvidence.IsHalf(question, sentence));
    }

    private static string ClauseOf(string sentence, Quantity quantity)
    {
        var start = sentence.LastIndexOfAny(Seams, Math.Max(0, quantity.Span.Start - 1)) + 1;
        var end = sentence.IndexOfAny(Seams, Math.Min(sentence.Length - 1, quantity.Span.End));
        return sentence[start..(end < start ? sentence.Length : end)];
    }
}
