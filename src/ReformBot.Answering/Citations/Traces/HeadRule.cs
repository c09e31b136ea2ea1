namespace ReformBot.Answering.Citations.Traces;

/// <summary>What stands under one heading told of another one: 家庭人均收入低于低保标准两倍的，是深度困难职工.</summary>
internal static class HeadRule
{
    public static IEnumerable<CheckFinding> Find(Derivation derivation)
    {
        for (var s = 0; s < derivation.Sentence.Segments.Count; s++)
        {
            var text = derivation.Of(s).Text;
            foreach (var (head, words) in Taken(derivation, s, text).Concat(Named(derivation.Sentence, s, text)).DistinctBy(found => found.Head))
            {
                var told = Around(derivation, s, text).Where(chunk => chunk.IsWeighty && Heads.LevelOf(text, chunk.Segment) < 0).ToList();
                if (told.Count > 0 && !told.Exists(chunk => Heads.IsUnder(text, head, chunk.Segment)))
                    yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{words}”在原文中是另一项的标题");
            }
        }
    }

    private static IEnumerable<(int Head, string Words)> Taken(Derivation derivation, int s, TraceText text) =>
        derivation.Chunks(s).Where(chunk => chunk.IsWeighty && Heads.LevelOf(text, chunk.Segment) >= 0)
            .Select(chunk => (chunk.Segment, Words: text.Text[text.Tokens[chunk.Quoted].Start..text.Tokens[chunk.QuotedLast].End]))
            .Where(head => !StandsBelow(text, head.Words));

    /// <summary>阵地建设: a heading whose words claim little is told of all the same.</summary>
    private static IEnumerable<(int Head, string Words)> Named(TraceText sentence, int s, TraceText text)
    {
        var said = sentence.Text[sentence.Segments[s].Start..sentence.Segments[s].End];
        for (var i = 0; i < text.Segments.Count; i++)
        {
            if (Heads.LevelOf(text, i) >= 0 && Heads.NameOf(text, i) is { Length: > 2 } name && said.Contains(name, StringComparison.Ordinal) && !StandsBelow(text, name))
                yield return (i, name);
        }
    }

    /// <summary>Of the part of the sentence (between ； and 。).</summary>
    private static IEnumerable<TraceChunk> Around(Derivation derivation, int s, TraceText text) =>
        Enumerable.Range(0, derivation.Sentence.Segments.Count)
            .Where(other => derivation.Sentence.Segments[other].Part == derivation.Sentence.Segments[s].Part && derivation.Of(other).Text == text)
            .SelectMany(derivation.Chunks);

    private static bool StandsBelow(TraceText text, string words) =>
        Enumerable.Range(0, text.Segments.Count).Any(i => Heads.LevelOf(text, i) < 0 && text.Text.AsSpan(text.Segments[i].Start, text.Segments[i].End - text.Segments[i].Start).Contains(words, StringComparison.Ordinal));
}
