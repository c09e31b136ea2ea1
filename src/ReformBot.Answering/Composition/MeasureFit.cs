using System.Collections.Immutable;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// How far sentences name what the question wants counted or measured: the share of the head's characters that belong to a pair, or to a wording of a
/// concept, that the text holds. Characters, not weights: 职工书屋 is not 职工, however rare either is.
/// </summary>
internal sealed class MeasureFit
{
    private static readonly char[] Seams = [',', ';', ':', '.', '\n'];

    private readonly Question question;
    private readonly string head;
    private readonly ImmutableArray<(int Start, int Length, ImmutableArray<string> Forms)> parts;

    public MeasureFit(Question question)
    {
        this.question = question;
        head = question.Measure?.Head ?? "";
        parts = [.. PartsOf(head)];
    }

    /// <param name="sentence">Folded, like the others.</param>
    /// <param name="quantities">Its quantities.</param>
    /// <param name="above">What announces the sentence: headings, title, lead-in.</param>
    public HeadFit Of(string sentence, ImmutableArray<Quantity> quantities, string above)
    {
        if (question.Measure is not { } measure)
            return new HeadFit(1, 1, 1, true);
        var counting = quantities.Where(quantity => Counters.Accepts(measure.Counter, quantity.Unit) && WantedEvidence.In(question, sentence, [quantity])).ToList();
        var counts = measure.Counter.Length == 0 || counting.Count > 0;
        if (head.Length == 0)
            return new HeadFit(1, 1, 1, counts);
        return new HeadFit(Share(sentence), counting.Select(quantity => Share(ClauseOf(sentence, quantity))).DefaultIfEmpty(0).Max(), Share(sentence, above), counts);
    }

    private double Share(params ReadOnlySpan<string> texts)
    {
        var covered = new bool[head.Length];
        foreach (var text in texts)
        {
            if (text.Contains(head, StringComparison.Ordinal))
                return 1;
            foreach (var (start, length, forms) in parts)
            {
                if (forms.Any(form => text.Contains(form, StringComparison.Ordinal)))
                    covered.AsSpan(start, length).Fill(true);
            }
        }

        return (double)covered.Count(true) / head.Length;
    }

    /// <summary>Pairs of neighbouring characters, and the words of the lexicon with their other wordings; single characters stand in too many words.</summary>
    private static IEnumerable<(int Start, int Length, ImmutableArray<string> Forms)> PartsOf(string head)
    {
        for (var i = 0; i + 1 < head.Length; i++)
        {
            yield return (i, 2, [head.Substring(i, 2)]);
            var word = Lexicon.Default.LongestAt(head, i);
            if (word > 0)
                yield return (i, word, [.. Lexicon.Default.AlternativesOf(head.Substring(i, word)).Select(alternative => alternative.Text).Where(form => form.Length > 1)]);
        }
    }

    private static string ClauseOf(string sentence, Quantity quantity)
    {
        var start = sentence.LastIndexOfAny(Seams, Math.Max(0, quantity.Span.Start - 1)) + 1;
        var end = sentence.IndexOfAny(Seams, Math.Min(sentence.Length - 1, quantity.Span.End));
        return sentence[start..(end < start ? sentence.Length : end)];
    }
}
