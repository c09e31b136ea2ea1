namespace ReformBot.Answering.Citations.Traces;

/// <summary>What turns a word stands directly before it: a negation is taken with the words behind it, and 可以 does not become 必须.</summary>
internal static class PolarityRule
{
    /// <summary>不得随意解除: so many characters may stand between the marker and the words.</summary>
    private const int Between = 2;

    private static readonly string[] Stopping = ["停发", "停止给予", "停止", "停给予", "停", "取消", "暂停", "中止", "终止", "收回", "追回", "撤销", "注销", "拒绝", "解除", "扣除", "扣减"];

    public static IEnumerable<CheckFinding> Find(Derivation derivation)
    {
        for (var s = 0; s < derivation.Sentence.Segments.Count; s++)
        {
            var (sentence, text) = (derivation.Sentence, derivation.Of(s).Text);
            var segment = sentence.Segments[s];
            var said = Markers.In(sentence.Text, segment.Start, EndOfPart(sentence, s));
            foreach (var chunk in derivation.Chunks(s).Where(chunk => chunk.Last > chunk.First))
            {
                var from = text.Segments[chunk.Segment];
                if (IsStopLost(sentence, text, chunk, segment))
                    yield return new CheckFinding(CheckFailure.NegationChanged, $"原文说的是：“{text.Text[from.Start..from.End]}”");
                foreach (var marker in Markers.In(text.Text, from.Start, from.End))
                {
                    if (IsLost(sentence, text, chunk, marker, said))
                        yield return new CheckFinding(CheckFailure.NegationChanged, $"漏掉了原文的“{marker.Word}”：“{text.Text[from.Start..from.End]}”");
                    if (IsExchanged(sentence, text, chunk, marker, said))
                        yield return new CheckFinding(CheckFailure.ModalityChanged, $"原文在这里说的是“{marker.Word}”：“{text.Text[from.Start..from.End]}”");
                }
            }
        }
    }

    /// <summary>整改后仍不合格的，不予拨付: the clause behind 的 tells what becomes of it.</summary>
    private static int EndOfPart(TraceText sentence, int segment)
    {
        while (segment + 1 < sentence.Segments.Count && Segments.IsCondition(sentence, segment) && sentence.Segments[segment + 1].Part == sentence.Segments[segment].Part)
            segment++;
        return sentence.Segments[segment].End;
    }

    private static bool IsLost(TraceText sentence, TraceText text, TraceChunk chunk, Marker marker, List<Marker> said)
    {
        if (!IsNegation(marker))
            return false;
        var (at, mine) = (text.Tokens[chunk.Quoted].Start, sentence.Tokens[chunk.First].Start);
        // 予以补助 for 不予补助: what was taken begins inside the negation.
        if (at > marker.End - marker.Word.Length && at <= marker.End + Between)
            return !said.Exists(kept => IsNegation(kept) && kept.End <= mine + 1 && kept.End >= mine - 4);
        // 仍不合格的不予: the negation is all that is said of it.
        return marker.End == text.Segments[chunk.Segment].End && text.Tokens[chunk.QuotedLast].End >= marker.End - marker.Word.Length - 1
            && text.Tokens[chunk.QuotedLast].End <= marker.End - marker.Word.Length && !said.Exists(kept => IsNegation(kept) && kept.End > sentence.Tokens[chunk.Last].End);
    }

    private static bool IsExchanged(TraceText sentence, TraceText text, TraceChunk chunk, Marker marker, List<Marker> said)
    {
        var (at, mine) = (text.Tokens[chunk.Quoted].Start, sentence.Tokens[chunk.First].Start);
        return marker.IsBinding && at >= marker.End && at <= marker.End + Between
            && said.Exists(kept => kept.IsBinding && kept.End <= mine && kept.End >= mine - Between && Strength(kept) != Strength(marker));
    }

    private static int Strength(Marker marker) => marker.Kind switch
    {
        MarkerKind.Need or MarkerKind.Should or MarkerKind.Must => 3,
        MarkerKind.May => 2,
        MarkerKind.Encourage => 1,
        _ => 0,
    };

    /// <summary>停发津贴 without 停.</summary>
    private static bool IsStopLost(TraceText sentence, TraceText text, TraceChunk chunk, TraceSegment segment)
    {
        var (at, from) = (text.Tokens[chunk.Quoted].Start, text.Segments[chunk.Segment].Start);
        var words = sentence.Text[segment.Start..segment.End];
        return Array.Exists(Stopping, word => at - word.Length >= from && string.CompareOrdinal(text.Text, at - word.Length, word, 0, word.Length) == 0)
            && !Array.Exists(Stopping, word => words.Contains(word, StringComparison.Ordinal)) && !Markers.In(sentence.Text, segment.Start, segment.End).Exists(IsNegation);
    }

    private static bool IsNegation(Marker marker) => marker.Kind is MarkerKind.Not or MarkerKind.NotYet or MarkerKind.NoNeed or MarkerKind.Non;
}
