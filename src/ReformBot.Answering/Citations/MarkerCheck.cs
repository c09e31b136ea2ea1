namespace ReformBot.Answering.Citations;

/// <summary>
/// Words that turn a claim: negation, 仅, 除外, and how binding it is. Each of the sentence must stand in the quotations before the same words, and
/// each of the quotation must be kept where the sentence repeats the words behind it.
/// </summary>
internal static class MarkerCheck
{
    /// <summary>不得重复申请补贴: a marker turns the words this far behind it.</summary>
    private const int Reach = 24;

    /// <summary>Pairs of a clause that the sentence was taken from.</summary>
    private const int Plainly = 3;

    /// <summary>Whoever must be given something may take it.</summary>
    private static readonly string[] Receiving = ["领取", "享受", "获得", "晋升"];

    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        var sentence = alignment.Sentence;
        for (var i = 0; i < sentence.Clauses.Count; i++)
        {
            var quoted = Quoted(alignment, i);
            if (quoted.Count == 0)
                continue;
            var said = In(sentence, i);
            foreach (var finding in Added(sentence, i, said, quoted).Concat(Lost(sentence, i, said, quoted)))
                yield return finding;
        }
    }

    /// <summary>The clauses it speaks of; for a clause that is all frame (可以领取), the clauses of its group's statement.</summary>
    private static IReadOnlyList<(CitedText Quote, int Clause)> Quoted(Alignment alignment, int clause)
    {
        var found = alignment.Clauses(clause);
        var group = alignment.Sentence.Groups.First(group => clause >= group.First && clause <= group.Last);
        var around = alignment.Groups(group).SelectMany(match => Enumerable.Range(match.Group.First, match.Group.Last - match.Group.First + 1).Select(index => (match.Quote, index)));
        return [.. found.Concat(around).Distinct()];
    }

    private static IEnumerable<CheckFinding> Added(ClaimText sentence, int clause, List<Marker> said, IReadOnlyList<(CitedText Quote, int Clause)> quoted)
    {
        foreach (var marker in said)
        {
            var isBare = marker.Kind is MarkerKind.Must or MarkerKind.Should or MarkerKind.Need && IsFreeToChoose(marker, quoted);
            if (!isBare && quoted.Any(match => Has(match.Quote, match.Clause, marker, sentence)))
                continue;
            if (marker.Kind == MarkerKind.Only && IsOnce(sentence, clause, marker, quoted))
                continue;
            if (marker.IsBinding && MayBeAdded(marker, sentence.Clauses[clause].In(sentence.Text), quoted))
                continue;
            yield return new CheckFinding(Failure(marker), $"“{marker.Word}”在所引原文中没有依据：“{sentence.Clauses[clause].In(sentence.Text)}”");
        }
    }

    /// <summary>只补贴一次 for 补贴一次: once is once only.</summary>
    private static bool IsOnce(ClaimText sentence, int clause, Marker marker, IReadOnlyList<(CitedText Quote, int Clause)> quoted) =>
        sentence.Figures.Any(figure => figure.Clause == clause && figure.Quantity.Span.Start >= marker.End && (sentence.Text[marker.End] == '按' || Traces.Segments.VerbAt(sentence.Text, marker.End, figure.Quantity.Span.Start) > 0) && figure is { Bound: FigureBound.Exact, Quantity: { Value: 1, Unit: "次" }, Rates.Count: 0 }
            && quoted.Any(match => !match.Quote.IsReport && Find(match.Quote.Claim, match.Clause, marker.Anchor) >= 0 && match.Quote.Claim.Figures.Any(other => other.Clause == match.Clause && figure.Says(other) && other.Rates.Count == 0)));

    /// <summary>需要提交 for 提交, 可以申请 for 申请: where the rule says neither more nor less.</summary>
    private static bool MayBeAdded(Marker marker, string clause, IReadOnlyList<(CitedText Quote, int Clause)> quoted)
    {
        if (marker.Kind is not (MarkerKind.May or MarkerKind.Need or MarkerKind.Should or MarkerKind.Must) || quoted.Any(match => match.Quote.IsReport) && marker.Kind != MarkerKind.Need && !(marker.Kind == MarkerKind.May && Array.Exists(Receiving, verb => clause.Contains(verb, StringComparison.Ordinal))))
            return false;
        if (marker.Kind != MarkerKind.May && IsFreeToChoose(marker, quoted))
            return false;
        var about = quoted.Where(match => Find(match.Quote.Claim, match.Clause, marker.Anchor) >= 0).ToList();
        var kinds = (about.Count > 0 ? about : quoted.Take(1)).SelectMany(match => Of(match.Quote, match.Clause)).Select(found => found.Kind).ToList();
        // Of the statement as a whole, where it binds: 可以 is not said of what 应当 is said of.
        if (marker.Kind == MarkerKind.May)
            kinds.AddRange(quoted.Where(match => match.Quote == quoted[0].Quote && match.Quote.Claim.Clauses[match.Clause].Part == quoted[0].Quote.Claim.Clauses[quoted[0].Clause].Part).SelectMany(match => Of(match.Quote, match.Clause)).Select(found => found.Kind).Where(kind => kind is MarkerKind.Should or MarkerKind.Must));
        // 应当自签字之日起10日内，由…报送: how binding it is stands in the clause before.
        if (kinds.Count == 0)
            kinds.AddRange(quoted.Take(1).SelectMany(InPart).Where(found => found.IsBinding).Select(found => found.Kind));
        if (marker.Kind == MarkerKind.May && Array.Exists(Receiving, verb => clause.Contains(verb, StringComparison.Ordinal)))
            return kinds.TrueForAll(kind => kind is MarkerKind.Should or MarkerKind.Must or MarkerKind.Need or MarkerKind.May);
        var own = Markers.In(clause, 0, clause.Length).Select(found => found.Kind).ToList();
        return kinds.TrueForAll(kind => kind == marker.Kind || marker.Kind != MarkerKind.May && kind is MarkerKind.Should or MarkerKind.Must or MarkerKind.Need or MarkerKind.NoLess or MarkerKind.NoMore
            || kind is MarkerKind.Not or MarkerKind.NotYet or MarkerKind.Only && (marker.Kind == MarkerKind.Need || marker.Kind != MarkerKind.May && own.Contains(kind)));
    }

    /// <summary>The quotations say 可以 of the same word, and nowhere 应当.</summary>
    private static bool IsFreeToChoose(Marker marker, IReadOnlyList<(CitedText Quote, int Clause)> quoted)
    {
        var kinds = quoted.Select(match => match.Quote).Distinct()
            .SelectMany(quote => Enumerable.Range(0, quote.Claim.Clauses.Count).Where(clause => Find(quote.Claim, clause, marker.Anchor) >= 0).SelectMany(clause => Of(quote, clause)))
            .Select(found => found.Kind).ToList();
        if (quoted.Any(match => marker.Anchor.Length == 2 && match.Quote.AroundText.Contains("可以" + marker.Anchor, StringComparison.Ordinal)) && kinds.Count == 0)
            return true;
        return kinds.Contains(MarkerKind.May) && !kinds.Exists(kind => kind is MarkerKind.Should or MarkerKind.Must or MarkerKind.Need);
    }

    private static IEnumerable<Marker> InPart((CitedText Quote, int Clause) match)
    {
        var clauses = match.Quote.Claim.Clauses;
        return Enumerable.Range(0, match.Clause).Where(i => clauses[i].Part == clauses[match.Clause].Part).SelectMany(i => Of(match.Quote, i));
    }

    private static IEnumerable<CheckFinding> Lost(ClaimText sentence, int clause, List<Marker> said, IReadOnlyList<(CitedText Quote, int Clause)> quoted)
    {
        foreach (var (quote, index) in quoted)
        {
            foreach (var marker in Of(quote, index))
            {
                var at = Find(sentence, clause, marker.Anchor);
                if (at < 0 || marker.Kind == MarkerKind.Except && !marker.Word.EndsWith('外') || IsSaidBare(sentence.Text, at, quote.Claim, index, marker) || said.Exists(kept => kept.Covers(marker)) || IsSaidWithout(quoted, marker, clause) || IsSaidPlainly(sentence.Words(clause), quoted, marker) || marker.MayBeLost || marker.Kind == MarkerKind.May && IsLimit(sentence, clause, at))
                    continue;
                yield return new CheckFinding(Failure(marker), $"漏掉了原文的“{marker.Word}”：“{quote.Claim.Clauses[index].In(quote.Claim.Text)}”");
            }
        }
    }

    /// <summary>延期给予≤30日 for 可以延期给予，≤30日: what is told as a limit is open up to it.</summary>
    private static bool IsLimit(ClaimText sentence, int clause, int at) => sentence.Figures.Any(figure => figure.Clause == clause && figure.Bound == FigureBound.AtMost && figure.Quantity.Span.Start > at && sentence.Text.IndexOf('≤', at, figure.Quantity.Span.Start - at) >= 0);

    /// <summary>未裁员或裁员率: the same characters stand in the clause without the marker too, with the same character behind them.</summary>
    private static bool IsSaidBare(string sentence, int at, ClaimText quote, int clause, Marker marker)
    {
        var (end, behind) = (quote.Clauses[clause].End, at + marker.Anchor.Length);
        var turned = quote.Text.IndexOf(marker.Anchor, marker.End, StringComparison.Ordinal);
        for (var i = quote.Text.IndexOf(marker.Anchor, quote.Clauses[clause].Start, StringComparison.Ordinal); i >= 0 && i < end; i = quote.Text.IndexOf(marker.Anchor, i + 1, StringComparison.Ordinal))
        {
            var next = i + marker.Anchor.Length;
            if (i != turned && next < quote.Text.Length && behind < sentence.Length && quote.Text[next] == sentence[behind])
                return true;
        }

        return false;
    }

    /// <summary>可以 once, and not where the sentence was taken from.</summary>
    private static bool IsSaidPlainly(WordPairs said, IReadOnlyList<(CitedText Quote, int Clause)> quoted, Marker marker) =>
        marker.Kind == MarkerKind.May && quoted.Any(match => said.Shared(match.Quote.Claim.Words(match.Clause)) >= Plainly && Find(match.Quote.Claim, match.Clause, marker.Anchor) >= 0 && !Of(match.Quote, match.Clause).Exists(found => found.Kind == marker.Kind));

    /// <summary>The quotation also says it without the marker, in a clause that the sentence speaks of as much.</summary>
    private static bool IsSaidWithout(IReadOnlyList<(CitedText Quote, int Clause)> quoted, Marker marker, int clause)
    {
        var (quote, index) = quoted[0];
        return clause >= 0 && !Of(quote, index).Exists(found => found.Kind == marker.Kind) && Find(quote.Claim, index, marker.Anchor) >= 0;
    }

    private static int Find(ClaimText text, int clause, string anchor) =>
        anchor.Length < 2 ? -1 : text.Text.IndexOf(anchor, text.Clauses[clause].Start, text.Clauses[clause].End - text.Clauses[clause].Start, StringComparison.Ordinal);

    private static List<Marker> Of(CitedText quote, int clause) => In(quote.Claim, clause);

    /// <summary>The bounds of figures have a check of their own.</summary>
    private static List<Marker> In(ClaimText text, int clause)
    {
        var markers = Markers.In(text.Text, text.Clauses[clause].Start, text.Clauses[clause].End);
        // 最高支付限额，职工每人每月1000元
        markers.RemoveAll(marker => marker.IsComparison && text.Text.AsSpan(marker.End, text.Clauses[clause].End - marker.End) is { Length: <= 4 } behind && (behind.EndsWith("限额") || behind.EndsWith("标准") || behind.EndsWith("额度") || behind.EndsWith("金额")));
        if (markers.Exists(marker => marker.IsComparison) && text.Figures.Any(figure => figure.Clause == clause))
            markers.RemoveAll(marker => marker.IsComparison);
        return markers;
    }

    private static bool Has(CitedText quote, int clause, Marker said, ClaimText sentence)
    {
        foreach (var marker in Of(quote, clause))
        {
            if (!said.Covers(marker))
                continue;
            if (said.IsBinding || said.Kind is MarkerKind.Only or MarkerKind.Except)
                return true;
            var window = quote.Claim.Text.AsSpan(marker.End, Math.Min(Reach, quote.Claim.Clauses[clause].End - marker.End));
            var words = sentence.Text.AsSpan(said.End, Math.Min(Reach, sentence.Text.Length - said.End));
            if (SharesStart(words, window))
                return true;
        }

        return false;
    }

    /// <summary>One of the first pairs behind one marker stands behind the other.</summary>
    private static bool SharesStart(ReadOnlySpan<char> said, ReadOnlySpan<char> quoted)
    {
        for (var i = 0; i + 1 < Math.Min(said.Length, 20); i++)
        {
            if (quoted.IndexOf(said.Slice(i, 2)) >= 0)
                return true;
        }

        return said.Length < 2 || quoted.Length < 2 || quoted.IndexOf(said[0]) >= 0;
    }

    private static CheckFailure Failure(Marker marker) => marker.IsBinding ? CheckFailure.ModalityChanged : CheckFailure.NegationChanged;
}
