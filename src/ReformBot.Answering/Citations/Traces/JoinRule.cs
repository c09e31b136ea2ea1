namespace ReformBot.Answering.Citations.Traces;

/// <summary>What one clause of the sentence says, one statement of the quotation says, with what stands over it; not two that have subjects of their own.</summary>
internal static class JoinRule
{
    public static IEnumerable<CheckFinding> Find(Derivation derivation)
    {
        for (var s = 0; s < derivation.Sentence.Segments.Count; s++)
        {
            var segment = derivation.Sentence.Segments[s];
            if (derivation.Sentence.Text.IndexOf("分别", segment.Start, segment.End - segment.Start, StringComparison.Ordinal) >= 0)
                continue;
            var text = derivation.Of(s).Text;
            var chunks = derivation.Chunks(s).Where(chunk => chunk.IsWeighty).ToList();
            foreach (var (one, other) in Pairs(chunks))
            {
                if (one.Segment != other.Segment && !(Shares.Belong(text, one, other) ?? Joins.AreJoined(derivation, text, chunks, one, other)))
                    yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{Words(derivation.Sentence, one)}”和“{Words(derivation.Sentence, other)}”在原文中不是一件事");
            }
        }
    }

    private static IEnumerable<(TraceChunk One, TraceChunk Other)> Pairs(List<TraceChunk> chunks) =>
        chunks.SelectMany((one, index) => chunks.Skip(index + 1).Select(other => (one, other)));

    public static string Words(TraceText sentence, TraceChunk chunk) => sentence.Text[sentence.Tokens[chunk.First].Start..sentence.Tokens[chunk.Last].End];
}
