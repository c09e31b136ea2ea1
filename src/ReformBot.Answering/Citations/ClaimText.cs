using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>A sentence or a quotation, read for comparison: canonical words, figures, dates, clauses and what belongs together.</summary>
internal sealed class ClaimText
{
    /// <summary>Pairs in common, beside those of the shorter clause, from which two clauses say the same of different subjects.</summary>
    private const double Alike = 0.3;

    private static readonly string[] ChangeWords = ["提高到", "降低到", "提高", "降低"];

    private readonly bool isReport;
    private readonly bool[] skipped;
    private readonly WordPairs[] words;

    /// <summary>提高了约2000元, 提高幅度达15%: what may stand between the change and its amount; 提高行动费用拨付9064万元 tells of no change.</summary>
    private const string BetweenChange = "了到至为在约近共达幅度比例额≻≥≺≤≈≲每人年月日班户家次天平均";

    private ClaimText(string canonical, bool isReport)
    {
        (Text, this.isReport) = (canonical, isReport);
        skipped = new bool[canonical.Length];
        Dates = ChineseDate.FindAll(canonical);
        foreach (var date in Dates)
            skipped.AsSpan(date.Span.Start, date.Span.Length).Fill(true);
        // 三门峡 counts nothing.
        var places = canonical.Contains("三门", StringComparison.Ordinal) ? Corpus.Scopes.RegionCatalog.Default.FindAll(canonical).Select(mention => mention.Span).ToList() : [];
        var quantities = QuantityReader.Read(canonical).Where(quantity => !skipped[quantity.Span.Start] && IsAmount(quantity) && !places.Exists(place => place.Contains(quantity.Span.Start)) && !IsOnce(canonical, quantity)).ToList();
        Clauses = ClauseCutter.Cut(canonical, [.. quantities.Select(quantity => (quantity.Span.Start, quantity.Span.End))]);
        Figures = ReadFigures(quantities);
        foreach (var quantity in quantities)
            skipped.AsSpan(quantity.Span.Start, quantity.Span.Length).Fill(true);
        words = [.. Clauses.Select(WordsOf)];
        Groups = ClauseGrouper.Group(this);
    }

    public string Text { get; }

    public IReadOnlyList<ChineseDate> Dates { get; }

    /// <summary>Amounts; dates and places in an order are none.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    public IReadOnlyList<ClaimClause> Clauses { get; }

    public IReadOnlyList<ClauseGroup> Groups { get; }

    /// <param name="isReport">It tells what was done.</param>
    public static ClaimText Of(string text, bool isReport = false) => new(Wordings.Of(text), isReport);

    /// <summary>Characters of figures and dates, which have checks of their own.</summary>
    public bool IsSkipped(int index) => skipped[index];

    public WordPairs Words(int clause) => words[clause];

    public bool AreAlike(int one, int other) => words[one].Likeness(words[other]) >= Alike;

    public IEnumerable<Figure> FiguresOf(ClauseGroup group) => Figures.Where(figure => figure.Clause >= group.First && figure.Clause <= group.Last);

    public int ClauseAt(int index)
    {
        for (var i = 0; i < Clauses.Count; i++)
        {
            if (index < Clauses[i].End)
                return i;
        }

        return Clauses.Count - 1;
    }

    private static bool IsAmount(Quantity quantity) => quantity.Class is not (UnitClass.Date or UnitClass.Rank);

    /// <summary>一次性 is a word.</summary>
    private static bool IsOnce(string text, Quantity quantity) => quantity is { Value: 1, Unit: "次" } && quantity.Span.End < text.Length && text[quantity.Span.End] == '性';

    private WordPairs WordsOf(ClaimClause clause)
    {
        var pairs = new WordPairs();
        pairs.Add(Text, clause.Start, clause.End, skipped);
        return pairs;
    }

    /// <summary>不低于120元、160元、220元: a bound before a list is one of each.</summary>
    private List<Figure> ReadFigures(List<Quantity> quantities)
    {
        var figures = new List<Figure>();
        foreach (var quantity in quantities)
        {
            var figure = Read(quantity);
            if (figures.Count > 0 && figure.Bound == FigureBound.Exact && quantity.Span.Start - figures[^1].Quantity.Span.End == 1 && Text[quantity.Span.Start - 1] is '、' or '和' or '及' or '与')
                figure = figure with { Bound = figures[^1].Bound };
            figures.Add(figure with { Shared = SharedBound(figures, figure) });
        }

        return figures;
    }

    private FigureBound? SharedBound(List<Figure> before, Figure figure)
    {
        var clause = Clauses[figure.Clause];
        var last = before.LastOrDefault(other => Units.Same(other.Quantity.Unit, figure.Quantity.Unit) && Clauses[other.Clause].Part == clause.Part);
        if (last is not null && (last.Shared ?? last.Bound) is FigureBound.AtMost or FigureBound.AtLeast && figure.Clause - last.Clause == 1 && Text[clause.Start - 1] is '、' or '，')
            return last.Shared ?? last.Bound;
        var part = Clauses.First(other => other.Part == clause.Part).Start;
        return Text.AsSpan(part, figure.Quantity.Span.Start - part) is var words && (words.Contains("限额", StringComparison.Ordinal) || words.Contains("≤给予", StringComparison.Ordinal)) ? FigureBound.AtMost : null;
    }

    private Figure Read(Quantity quantity)
    {
        var index = ClauseAt(quantity.Span.Start);
        var clause = Clauses[index];
        // 年度上限：2000元 bounds as 年度上限2000元 does.
        var start = index > 0 && Clauses[index - 1].IsLeadIn && quantity.Span.Start == clause.Start ? Clauses[index - 1].Start : clause.Start;
        var bound = BoundReader.Read(Text, quantity.Span, start, clause.End);
        return new Figure(quantity, bound, quantity.Class == UnitClass.Age ? [] : [.. QuoteFacts.RatesIn(clause.In(Text)).Distinct()], ChangeOf(quantity.Span.Start, clause.Start), index) { IsReported = isReport };
    }

    private string ChangeOf(int at, int clauseStart)
    {
        var before = Text[Math.Max(clauseStart, at - 12)..at];
        var clause = Text.AsSpan(clauseStart, at - clauseStart);
        var average = clause.Contains("平均", StringComparison.Ordinal) || clause.Contains("人均", StringComparison.Ordinal) ? "人均" : "";
        var word = Array.Find(ChangeWords, change => before.LastIndexOf(change, StringComparison.Ordinal) is >= 0 and var found && before.AsSpan(found + change.Length) is var between && (between.Length < 3 || between.IndexOfAnyExcept(BetweenChange) < 0));
        return word is null ? average : average + (word.Length == 3 || before[^1] is '到' or '至' or '为' ? word[..2] + "到" : word);
    }
}
