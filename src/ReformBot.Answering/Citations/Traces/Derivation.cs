namespace ReformBot.Answering.Citations.Traces;

/// <summary>A sentence with the places of its quotations that its words were taken from.</summary>
internal sealed class Derivation
{
    private readonly bool[] free;
    private readonly bool[] hasCheck;
    private readonly List<(CitedText Cited, TraceText Text, int[] Match)> traces = [];
    private readonly int[] traceOf;

    public Derivation(Alignment alignment)
    {
        Sentence = new TraceText(alignment.Sentence);
        var isFrame = WordCheck.FrameOf(Sentence.Claim);
        var frame = Sentence.Tokens.Select(token => token.IsCharacter && isFrame[token.Start]).ToArray();
        free = FreeOf(Sentence, frame, alignment.Quotes);
        var times = Scopes.Of(Sentence.Text, []).Where(member => member.Family is "季度" or "年度").ToList();
        times.AddRange(Scopes.Of(Sentence.Text, []).Where(member => member.Family == ScopeMember.PlaceFamily));
        hasCheck = [.. Sentence.Tokens.Select(token => times.Exists(time => token.Start >= time.At && token.Start < time.At + time.Name.Length))];
        foreach (var quote in alignment.Quotes)
        {
            traces.Add((quote, quote.Trace, Tracer.Trace(Sentence, quote.Trace, frame, free)));
        }

        traceOf = [.. Sentence.Segments.Select(BestOf)];
        foreach (var (_, _, match) in traces)
            DropLone(match);
    }

    public TraceText Sentence { get; }

    public int Count => traces.Count;

    /// <summary>The quotation that a segment of the sentence was taken from.</summary>
    public (CitedText Cited, TraceText Text, int[] Match) Of(int segment) => traces[traceOf[segment]];

    public bool IsFree(int token) => free[token];

    /// <summary>Tokens of the quotation that the sentence took.</summary>
    public bool[] Taken(int segment)
    {
        var (_, text, match) = Of(segment);
        var taken = new bool[text.Tokens.Count];
        for (var i = 0; i < match.Length; i++)
        {
            if (match[i] >= 0)
                taken[match[i]] = true;
        }

        return taken;
    }

    public List<TraceChunk> Chunks(int segment)
    {
        var (_, text, match) = Of(segment);
        var (first, end) = (Sentence.Segments[segment].FirstToken, Sentence.Segments[segment].LastToken);
        var chunks = new List<TraceChunk>();
        for (var i = first; i < end;)
        {
            var last = i;
            while (match[i] >= 0 && last + 1 < end && match[last + 1] == match[last] + 1 && text.Tokens[match[last + 1]].Segment == text.Tokens[match[i]].Segment)
                last++;
            if (match[i] >= 0)
            {
                var tokens = Enumerable.Range(i, last - i + 1);
                chunks.Add(new TraceChunk(i, last, match[i], text.Tokens[match[i]].Segment, tokens.Sum(Weight), tokens.Any(token => Sentence.Tokens[token].Figure is not null)));
            }

            i = last + 1;
        }

        return chunks;
    }

    /// <summary>A character that joins words tells something only beside another one.</summary>
    private int Weight(int token) =>
        free[token] || hasCheck[token] || Sentence.Tokens[token].Date is not null ? 0 : Sentence.Tokens[token].IsCharacter && WordCheck.Joins(Sentence.Tokens[token].Character) ? 1 : 2;

    /// <summary>Words of the frame, and words of title, headings and issuer.</summary>
    private static bool[] FreeOf(TraceText sentence, bool[] frame, IReadOnlyList<CitedText> quotes)
    {
        var around = frame.ToArray();
        for (var i = 0; i + 1 < around.Length; i++)
        {
            var (one, other) = (sentence.Tokens[i], sentence.Tokens[i + 1]);
            if (one.IsCharacter && other.IsCharacter && one.Segment == other.Segment && quotes.Any(quote => quote.Known.Has(one.Character, other.Character)))
                around[i] = around[i + 1] = true;
        }

        return around;
    }

    private int BestOf(TraceSegment segment)
    {
        var (best, most) = (0, -1);
        for (var t = 0; t < traces.Count; t++)
        {
            var matched = 0;
            for (var i = segment.FirstToken; i < segment.LastToken; i++)
                matched += traces[t].Match[i] < 0 ? 0 : free[i] ? 1 : 4;
            if (matched > most)
                (best, most) = (t, matched);
        }

        return best;
    }

    /// <summary>A single character far from its neighbours was taken from nowhere.</summary>
    private void DropLone(int[] match)
    {
        for (var i = 0; i < match.Length; i++)
        {
            if (match[i] < 0 || !Sentence.Tokens[i].IsCharacter)
                continue;
            var before = i > 0 && match[i - 1] >= 0 && Math.Abs(match[i] - match[i - 1]) <= 8;
            var after = i + 1 < match.Length && match[i + 1] >= 0 && Math.Abs(match[i + 1] - match[i]) <= 8;
            if (!before && !after)
                match[i] = -1;
        }
    }
}
