namespace ReformBot.Answering.Citations.Traces;

/// <summary>Who is named first and who is named later: 甲向乙选派 is not 乙向甲选派, 由80元调整为100元 not 由100元调整为80元.</summary>
internal static class OrderRule
{
    private static readonly string[] Turning = ["由", "被", "受", "获", "是", "从", "领取", "享受"];

    private static readonly string[] Changing = ["到", "至", "为", "调整", "改"];

    public static IEnumerable<CheckFinding> Find(Derivation derivation)
    {
        for (var s = 0; s < derivation.Sentence.Segments.Count; s++)
        {
            var text = derivation.Of(s).Text;
            var chunks = derivation.Chunks(s);
            foreach (var chunk in chunks.Where(chunk => chunk.Weight > 2 && IsCompared(text, text.Tokens[chunk.Quoted].Start) && !IsCompared(derivation.Sentence, derivation.Sentence.Tokens[chunk.First].Start)))
                yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{JoinRule.Words(derivation.Sentence, chunk)}”在原文中是用来比较的");
            for (var i = 0; i < chunks.Count; i++)
            {
                for (var k = i + 1; k < chunks.Count; k++)
                {
                    var (one, other) = (chunks[i], chunks[k]);
                    if (one.Segment != other.Segment || one.Quoted < other.Quoted)
                        continue;
                    if (IsNarrowing(text, one, other))
                        continue;
                    if (!IsInTitle(text, one) && !IsInTitle(text, other) && AreActors(derivation.Sentence, one, other) && !IsTurned(derivation.Sentence, s, text, one.Segment)
                        || AreChange(text, one, other))
                        yield return new CheckFinding(CheckFailure.RolesChanged, $"“{JoinRule.Words(derivation.Sentence, one)}”和“{JoinRule.Words(derivation.Sentence, other)}”的关系与原文相反");
                }
            }
        }
    }

    /// <summary>在天河区登记的企业, told as 企业须在天河区登记.</summary>
    private static bool IsNarrowing(TraceText text, TraceChunk one, TraceChunk other) =>
        other.QuotedLast < one.Quoted && text.Text.AsSpan(text.Tokens[other.QuotedLast].End, text.Tokens[one.Quoted].Start - text.Tokens[other.QuotedLast].End) is { Length: <= 8 } between && between.Contains('的');

    /// <summary>《新时代高邮…实施意见》: a place in a name does nothing.</summary>
    private static bool IsInTitle(TraceText text, TraceChunk chunk)
    {
        var before = text.Text.AsSpan(0, text.Tokens[chunk.Quoted].Start);
        return before.LastIndexOf('《') > before.LastIndexOf('》');
    }

    private static bool IsCompared(TraceText text, int at) => at > 0 && text.Text[at - 1] is '比' or '较' || at >= 0 && at < text.Text.Length && text.Text[at] is '比' or '较' || at > 0 && text.Text[at - 1] is '≻' or '≺';

    private static bool AreActors(TraceText sentence, TraceChunk one, TraceChunk other) => HasActor(JoinRule.Words(sentence, one)) && HasActor(JoinRule.Words(sentence, other));

    private static bool HasActor(string words) =>
        Deeds.ActorsIn(words, 0, words.Length).Count > 0 || Corpus.Scopes.RegionCatalog.Default.FindAll(words).Count > 0;

    /// <summary>The passive turns the order, and names joined by 和 have none.</summary>
    private static bool IsTurned(TraceText sentence, int segment, TraceText quote, int quoted)
    {
        var (said, from) = (sentence.Segments[segment], quote.Segments[quoted]);
        var (words, original) = (sentence.Text[said.Start..said.End], quote.Text[from.Start..from.End]);
        return Array.Exists(Turning, word => words.Contains(word, StringComparison.Ordinal) != original.Contains(word, StringComparison.Ordinal))
            || original.AsSpan().IndexOfAny('和', '与', '、') >= 0 || original.Contains("及", StringComparison.Ordinal);
    }

    private static bool AreChange(TraceText quote, TraceChunk one, TraceChunk other)
    {
        if (!one.HasFigure || !other.HasFigure)
            return false;
        if (other.QuotedLast >= one.Quoted)
            return false;
        var between = quote.Text[quote.Tokens[other.QuotedLast].End..quote.Tokens[one.Quoted].Start];
        return between.Length < 8 && Array.Exists(Changing, word => between.Contains(word, StringComparison.Ordinal));
    }
}
