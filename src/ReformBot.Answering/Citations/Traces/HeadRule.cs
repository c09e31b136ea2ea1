namespace ReformBot.Answering.Citations.Traces;

/// <summary>What stands under one heading told of another one: 家庭人均收入低于低保标准两倍的，是深度困难职工.</summary>
internal static class HeadRule
{
    public static IEnumerable<CheckFinding> Find(Derivation derivation)
    {
        for (var s = 0; s < derivation.Sentence.Segments.Count; s++)
        {
            var text = derivation.Of(s).Text;
            foreach (var head in derivation.Chunks(s).Where(chunk => chunk.IsWeighty && Heads.LevelOf(text, chunk.Segment) >= 0 && !StandsBelow(text, chunk)))
            {
                var told = Around(derivation, s, text).Where(chunk => chunk.IsWeighty && Heads.LevelOf(text, chunk.Segment) < 0).ToList();
                if (told.Count > 0 && !told.Exists(chunk => Heads.IsUnder(text, head.Segment, chunk.Segment)))
                    yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{JoinRule.Words(derivation.Sentence, head)}”在原文中是另一项的标题");
            }
        }
    }

    /// <summary>Of the part of the sentence (between ； and 。).</summary>
    private static IEnumerable<TraceChunk> Around(Derivation derivation, int s, TraceText text) =>
        Enumerable.Range(0, derivation.Sentence.Segments.Count)
            .Where(other => derivation.Sentence.Segments[other].Part == derivation.Sentence.Segments[s].Part && derivation.Of(other).Text == text)
            .SelectMany(derivation.Chunks);

    private static bool StandsBelow(TraceText text, TraceChunk chunk)
    {
        var words = text.Text[text.Tokens[chunk.Quoted].Start..text.Tokens[chunk.QuotedLast].End];
        return Enumerable.Range(0, text.Segments.Count).Any(i => Heads.LevelOf(text, i) < 0 && text.Text.AsSpan(text.Segments[i].Start, text.Segments[i].End - text.Segments[i].Start).Contains(words, StringComparison.Ordinal));
    }
}
