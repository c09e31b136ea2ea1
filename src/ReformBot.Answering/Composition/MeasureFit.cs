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

    /// <summary>What ends in one of these is paid: 最低工资, 慰问金, 学费.</summary>
    private const string Paid = "资薪酬贴金费款钱租税";

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
        var counting = quantities.Where(quantity => Counters.Accepts(measure.Counter, quantity.Unit) && (!IsPaid(measure) || quantity.Class is not (UnitClass.Persons or UnitClass.Things)) && WantedEvidence.In(question, sentence, [quantity])).ToList();
        var near = counting.Select(quantity => head.NamedIn(ClauseOf(sentence, quantity))).DefaultIfEmpty(0).Max();
        var needsNumber = measure.Counter.Length > 0 || IsPaid(measure);
        return new HeadFit(head.NamedIn(sentence), near, head.NamedIn(sentence, above), owner.ShareIn(sentence, above), !needsNumber || counting.Count > 0 || WantedEvidence.IsHalf(question, sentence));
    }

    /// <summary>A sum that is asked for is no number of persons or things.</summary>
    private static bool IsPaid(Measure measure) => !measure.IsCounted && measure is { Counter: "", Head.Length: > 0 } && Paid.Contains(measure.Head[^1], StringComparison.Ordinal);

    private static string ClauseOf(string sentence, Quantity quantity)
    {
        var start = sentence.LastIndexOfAny(Seams, Math.Max(0, quantity.Span.Start - 1)) + 1;
        var end = sentence.IndexOfAny(Seams, Math.Min(sentence.Length - 1, quantity.Span.End));
        return sentence[start..(end < start ? sentence.Length : end)];
    }
}
