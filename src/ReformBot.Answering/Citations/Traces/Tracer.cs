namespace ReformBot.Answering.Citations.Traces;

/// <summary>
/// From which places of a quotation a sentence took its words: the cheapest path, where going on costs nothing, a leap costs the more the farther it
/// goes, and a word that stands nowhere costs most (the Viterbi algorithm).
/// </summary>
internal sealed class Tracer
{
    private const float Missing = 1.3f;
    private const float MissingFrame = 0.15f;
    private const float MissingKnown = 0.7f;
    private const float MissingFigure = 2.5f;
    private const float Begin = 0.3f;
    private const float Forward = 0.5f;
    private const float PerSkipped = 0.02f;
    private const float Backward = 0.9f;
    private const float NextSegment = 1.1f;
    private const float OtherSegment = 1.2f;
    private const float OtherSentence = 1.6f;

    /// <summary>Between two clauses a leap costs this part.</summary>
    private const float AtSign = 0.5f;

    private readonly IReadOnlyList<TraceToken> said;
    private readonly IReadOnlyList<TraceToken> quoted;
    private readonly IReadOnlyList<TraceSegment> segments;
    private readonly float[] missing;
    private readonly int none;
    private readonly Dictionary<char, List<int>> places = [];
    private readonly List<int> others = [];
    private readonly int[] sentenceOf;
    private readonly float[] sentenceCost;
    private readonly int[] sentenceBest;
    private float[] cost;
    private float[] next;

    private Tracer(TraceText sentence, TraceText quote, float[] missing)
    {
        (said, quoted, segments, this.missing) = (sentence.Tokens, quote.Tokens, quote.Segments, missing);
        none = quoted.Count;
        (cost, next) = (new float[none + 1], new float[none + 1]);
        cost.AsSpan().Fill(float.PositiveInfinity);
        cost[none] = 0;
        sentenceOf = [.. quoted.Select(token => segments[token.Segment].Sentence)];
        var count = sentenceOf.Length == 0 ? 0 : sentenceOf.Max() + 1;
        (sentenceCost, sentenceBest) = (new float[count], new int[count]);
        for (var k = 0; k < none; k++)
        {
            if (!quoted[k].IsCharacter)
                others.Add(k);
            else if (places.TryGetValue(quoted[k].Character, out var list))
                list.Add(k);
            else
                places[quoted[k].Character] = [k];
        }
    }

    /// <summary>For each token of the sentence the token of the quotation, or -1.</summary>
    /// <param name="frame">Tokens of the sentence that claim nothing.</param>
    /// <param name="known">Tokens that stand around the quotation.</param>
    public static int[] Trace(TraceText sentence, TraceText quote, bool[] frame, bool[] known) =>
        new Tracer(sentence, quote, [.. sentence.Tokens.Select((token, i) => frame[i] ? MissingFrame : known[i] ? MissingKnown : token.IsCharacter ? Missing : MissingFigure)]).Run();

    private int[] Run()
    {
        var from = new int[said.Count][];
        for (var i = 0; i < said.Count; i++)
            from[i] = Step(i);
        var state = 0;
        for (var k = 1; k <= none; k++)
            state = cost[k] < cost[state] ? k : state;
        var match = new int[said.Count];
        for (var i = said.Count - 1; i >= 0; i--)
        {
            match[i] = from[i][state] >= 0 ? state : -1;
            state = from[i][state] >= 0 ? from[i][state] : state;
        }

        return match;
    }

    private int[] Step(int i)
    {
        var token = said[i];
        var from = new int[none + 1];
        from.AsSpan().Fill(-1);
        var (best, bestCost) = FindBest();
        for (var k = 0; k <= none; k++)
            next[k] = cost[k] + missing[i];
        var scale = i > 0 && said[i - 1].Segment != token.Segment ? AtSign : 1;
        foreach (var k in Candidates(token))
        {
            var (at, total) = Cheapest(k, scale, best, bestCost);
            if (total <= next[k])
                (next[k], from[k]) = (total, at);
        }

        (cost, next) = (next, cost);
        return from;
    }

    private IEnumerable<int> Candidates(TraceToken token) => token.IsCharacter
        ? places.TryGetValue(token.Character, out var list) ? list : []
        : others.Where(k => token.Matches(quoted[k]));

    /// <summary>The cheapest end so far, in all and in each sentence.</summary>
    private (int Best, float Cost) FindBest()
    {
        sentenceCost.AsSpan().Fill(float.PositiveInfinity);
        var best = none;
        for (var k = 0; k < none; k++)
        {
            if (cost[k] < sentenceCost[sentenceOf[k]])
                (sentenceCost[sentenceOf[k]], sentenceBest[sentenceOf[k]]) = (cost[k], k);
            if (cost[k] < cost[best] || best == none)
                best = k;
        }

        return (best, best == none ? float.PositiveInfinity : cost[best]);
    }

    private (int At, float Total) Cheapest(int k, float scale, int best, float bestCost)
    {
        var (at, total) = (none, cost[none] + Begin);
        if (bestCost + OtherSentence * scale < total)
            (at, total) = (best, bestCost + OtherSentence * scale);
        var sentence = sentenceOf[k];
        if (sentenceCost[sentence] + OtherSegment * scale < total)
            (at, total) = (sentenceBest[sentence], sentenceCost[sentence] + OtherSegment * scale);
        var segment = segments[quoted[k].Segment];
        for (var j = segment.FirstToken; j < segment.LastToken; j++)
        {
            if (j == k)
                continue;
            var leap = j == k - 1 ? 0 : scale * (j < k ? Forward + PerSkipped * (k - j - 1) : Backward);
            if (cost[j] + leap < total)
                (at, total) = (j, cost[j] + leap);
        }

        // Of two places as far away, the clause directly before.
        for (var j = quoted[k].Segment > 0 ? segments[quoted[k].Segment - 1].FirstToken : segment.FirstToken; j < segment.FirstToken; j++)
        {
            if (sentenceOf[j] == sentence && cost[j] + NextSegment * scale < total)
                (at, total) = (j, cost[j] + NextSegment * scale);
        }

        return (at, total);
    }
}
