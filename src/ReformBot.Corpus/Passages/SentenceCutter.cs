using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Passages;

/// <summary>
/// Cuts a text that is too long for one passage, at ends of sentences, into parts of about equal length. Quotation marks are not paired:
/// scanned texts lose one now and then, and everything up to the next would be swallowed.
/// </summary>
internal static class SentenceCutter
{
    private const string SentenceEnds = "。！？!?\n";
    private const string ClauseEnds = "；;";
    private const string PhraseEnds = "，,、： ";

    public static IEnumerable<TextSpan> Cut(string text, TextSpan span, PassageSplitterOptions options)
    {
        var start = span.Start;
        while (span.End - start > options.Greatest)
        {
            var parts = (span.End - start + options.Target - 1) / options.Target;
            var end = BestEnd(text, start, span.End, (span.End - start) / parts, options);
            yield return TextSpan.FromBounds(start, end);
            start = end;
        }

        if (start < span.End)
            yield return TextSpan.FromBounds(start, span.End);
    }

    /// <summary>The sentence end nearest to the ideal length; then the end of a clause, of a phrase, and where nothing is written the ideal itself.</summary>
    private static int BestEnd(string text, int start, int limit, int ideal, PassageSplitterOptions options)
    {
        foreach (var ends in (ReadOnlySpan<string>)[SentenceEnds, ClauseEnds, PhraseEnds])
        {
            var best = -1;
            for (var i = start + options.Smallest / 2; i < Math.Min(limit - 1, start + options.Greatest); i++)
            {
                if (ends.Contains(text[i]) && (best < 0 || Math.Abs(AfterMarks(text, i, limit) - start - ideal) < Math.Abs(best - start - ideal)))
                    best = AfterMarks(text, i, limit);
            }

            if (best > start && best < limit)
                return best;
        }

        var hard = Math.Min(limit, start + options.Target);
        return char.IsLowSurrogate(text[hard]) ? hard - 1 : hard;
    }

    /// <summary>Closing quotes and brackets belong to the sentence that they close.</summary>
    private static int AfterMarks(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && text[end] is '”' or '’' or '）' or ')' or '》' or '」' or '』' or '】')
            end++;
        return end;
    }
}
