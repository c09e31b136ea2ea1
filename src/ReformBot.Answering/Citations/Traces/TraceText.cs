namespace ReformBot.Answering.Citations.Traces;

/// <summary>A text as a row of tokens in segments.</summary>
internal sealed class TraceText
{
    private readonly List<TraceToken> tokens = [];
    private readonly List<TraceSegment> segments = [];
    private bool[]? free;
    private int[]? headLevels;

    public TraceText(ClaimText claim)
    {
        Claim = claim;
        for (var i = 0; i < claim.Clauses.Count; i++)
        {
            foreach (var (start, end) in Items(claim, claim.Clauses[i], i))
                AddSegment(start, end, i);
        }
    }

    public ClaimText Claim { get; }

    /// <summary>Characters that claim nothing by themselves.</summary>
    public bool[] Free => free ??= WordCheck.FreeOf(Claim);

    /// <summary>Of each segment, see <see cref="Heads.LevelOf"/>.</summary>
    public int[] HeadLevels => headLevels ??= Heads.LevelsOf(this);

    public IReadOnlyList<TraceToken> Tokens => tokens;

    public IReadOnlyList<TraceSegment> Segments => segments;

    public string Text => Claim.Text;

    /// <summary>Every item of a list is a statement when each names an amount or one who acts, and says more of it.</summary>
    public static List<(int Start, int End)> Items(ClaimText claim, ClaimClause clause, int index)
    {
        var items = new List<(int Start, int End)>();
        var start = clause.Start;
        for (var i = clause.Start; i <= clause.End; i++)
        {
            // 1栋10层的服务中心和1栋24层的大厦
            var isJoined = i < clause.End && claim.Text[i] is '和' or '及' or '与' && i + 1 < clause.End && claim.IsSkipped(i + 1);
            if (i < clause.End && claim.Text[i] != '、' && !isJoined)
                continue;
            if (i > start)
                items.Add((start, i));
            start = i + 1;
        }

        return items.Count > 1 && items.TrueForAll(item => IsStatement(claim, item, index)) ? items : [(clause.Start, clause.End)];
    }

    private static bool IsStatement(ClaimText claim, (int Start, int End) item, int clause)
    {
        // 800元、1200元、1600元: amounts in a row.
        if (claim.Figures.Any(figure => figure.Quantity.Span.Start == item.Start && figure.Quantity.Span.End == item.End))
            return false;
        if (claim.Figures.Any(figure => figure.Clause == clause && figure.Quantity.Span.Start >= item.Start && figure.Quantity.Span.Start < item.End))
            return true;
        var actors = Deeds.ActorsIn(claim.Text, item.Start, item.End);
        return actors.Count > 0 && item.End - item.Start >= actors[^1].Length + 2 && Traces.Segments.HoldsVerb(claim.Text, item.Start, item.End);
    }

    private void AddSegment(int start, int end, int clause)
    {
        var first = tokens.Count;
        for (var i = start; i < end;)
        {
            var token = TokenAt(i);
            if (token is { } found)
                tokens.Add(found);
            i = token?.End ?? i + 1;
        }

        var of = Claim.Clauses[clause];
        segments.Add(new TraceSegment(start, end, clause, of.Part, of.Sentence, of.IsLeadIn, first, tokens.Count));
    }

    private TraceToken? TokenAt(int i)
    {
        if (Claim.IsSkipped(i))
        {
            foreach (var figure in Claim.Figures)
            {
                if (figure.Quantity.Span.Start == i)
                    return new TraceToken(i, figure.Quantity.Span.End, '\0', segments.Count, figure, null);
            }

            foreach (var date in Claim.Dates)
            {
                if (date.Span.Start == i)
                    return new TraceToken(i, date.Span.End, '\0', segments.Count, null, date);
            }

            return null;
        }

        return WordPairs.IsWord(Claim.Text[i]) && !WordPairs.IsParticle(Claim.Text[i])
            ? new TraceToken(i, i + 1, Claim.Text[i], segments.Count, null, null)
            : null;
    }
}
