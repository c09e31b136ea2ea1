namespace ReformBot.Answering.Citations.Traces;

/// <summary>Who gets something under a condition does not get it without: what stands before 的 narrows what stands behind it.</summary>
internal static class RestrictionRule
{
    /// <summary>What a condition is about stands at its end (职工在达到退休年龄时).</summary>
    private const int Ending = 9;

    private static readonly string[] Light = ["规定", "有关", "相关", "约定", "确定", "一定", "上述", "相应", "指定", "条件", "管辖权", "所在地", "主管"];

    /// <summary>自证书核发之日起 speaks of those who have the certificate.</summary>
    private static readonly string[] Referring = ["自", "凭", "持", "从"];

    private static readonly string[] Properties = ["额度", "标准", "期限", "金额", "费用", "比例", "时间", "补贴", "奖励", "利率", "资金"];

    /// <summary>期满考核优秀的: what narrows stands directly before 的.</summary>
    private const int Near = 4;

    public static IEnumerable<CheckFinding> Find(Derivation derivation)
    {
        var looked = new HashSet<(TraceText, int)>();
        for (var s = 0; s < derivation.Sentence.Segments.Count; s++)
        {
            var (cited, text, _) = derivation.Of(s);
            if (cited.IsReport)
                continue;
            var taken = derivation.Taken(s);
            if (IsRateOfKept(derivation, text, s))
                continue;
            var main = derivation.Chunks(s).Where(chunk => chunk.IsWeighty).LastOrDefault();
            if (main is not null && looked.Add((text, main.Segment)) && Lost(derivation, text, main.Segment, taken) is { } words)
                yield return new CheckFinding(CheckFailure.StatementsMixed, $"漏掉了原文的条件：“{words}”");
        }
    }

    /// <summary>An amount of money with one of those who get it: what else they have to fulfil is told beside it.</summary>
    private static bool IsRateOfKept(Derivation derivation, TraceText text, int s)
    {
        var segment = derivation.Sentence.Segments[s];
        var match = derivation.Of(s).Match;
        var money = Enumerable.Range(segment.FirstToken, segment.LastToken - segment.FirstToken)
            .FirstOrDefault(i => match[i] >= 0 && derivation.Sentence.Tokens[i].Figure?.Quantity.Class is Corpus.Text.UnitClass.Money or Corpus.Text.UnitClass.Share, -1);
        if (money < 0)
            return false;
        var of = text.Segments[text.Tokens[match[money]].Segment];
        return derivation.Sentence.Segments.Select((_, index) => index).SelectMany(derivation.Chunks)
            .Any(chunk => chunk.Weight > 3 && !chunk.HasFigure && text.Segments[chunk.Segment].Sentence == of.Sentence && (text.Segments[chunk.Segment] != of || chunk.Quoted < match[money]));
    }

    private static string? Lost(Derivation derivation, TraceText text, int segment, bool[] taken)
    {
        for (var i = segment - 1; i >= 0 && !text.Segments[segment].IsLeadIn && text.Segments[i].Part == text.Segments[segment].Part && (Segments.IsCondition(text, i) || text.Text[text.Segments[i + 1].Start] == '并'); i--)
        {
            if (!Segments.IsCondition(text, i))
                continue;
            var condition = text.Text[text.Segments[i].Start..text.Segments[i].End];
            if (condition[^1] is '的' or '时' && !condition.Contains("下列", StringComparison.Ordinal) && !condition.Contains("情形之一", StringComparison.Ordinal)
                && !IsAnyTaken(text, Math.Max(text.Segments[i].Start, text.Segments[i].End - Ending), text.Segments[i].End, segment: i, taken) && !Mentions(derivation.Sentence.Text, condition, text.Text[text.Segments[segment].Start..text.Segments[segment].End]) && !IsFigure(derivation.Sentence, text, i))
                return condition;
            if (HasOtherFigure(derivation.Sentence, text, i, taken) && !IsFigure(derivation.Sentence, text, i))
                return condition;
        }

        for (var i = segment - 1; i >= 0 && !Segments.IsCondition(text, i) && Segments.AreJoined(text, i, segment) && "均都可应须需必不将经".Contains(text.Text[text.Segments[segment].Start], StringComparison.Ordinal) && !text.Segments[i].IsLeadIn && text.Text[text.Segments[i].End] == '，'; i--)
        {
            if (!Segments.HoldsVerb(text, text.Segments[i + 1]) || LostInside(text, i, taken, needsRest: false) is not { } words || SharedHead.IsOneTaken(text, i, taken))
                continue;
            return words;
        }

        return LostInside(text, segment, taken, needsRest: true) ?? LostFigure(text, segment, taken);
    }

    /// <summary>考核优秀的直接续聘 without 考核优秀的.</summary>
    private static string? LostInside(TraceText text, int segment, bool[] taken, bool needsRest)
    {
        var found = text.Segments[segment];
        var start = found.Start;
        for (var i = found.Start; i < found.End; i++)
        {
            if (text.Text[i] is '(' or ')')
                start = i + 1;
            if (text.Text[i] != '的')
                continue;
            if (i - start >= 3 && (Segments.BeginsPredicate(text, i + 1, found.End) || Segments.HoldsPredicate(text, start, i)) && i + 1 < found.End && (!needsRest || IsAnyTaken(text, i + 1, found.End, segment, taken)) && !IsAnyTaken(text, text.Text.AsSpan(start, i - start).IndexOfAny('、', '和', '或') >= 0 ? start : Math.Max(start, i - Near), i, segment, taken) && !IsLight(text, start, i))
                return text.Text[start..i];
            start = i + 1;
        }

        return null;
    }

    /// <summary>拥有两套以上住房的 without 两套以上.</summary>
    private static string? LostFigure(TraceText text, int segment, bool[] taken)
    {
        if (!Segments.IsCondition(text, segment))
            return null;
        var found = text.Segments[segment];
        for (var i = found.FirstToken + 1; i + 1 < found.LastToken; i++)
        {
            if (!text.Tokens[i].IsCharacter && !taken[i] && IsAnyTaken(text, found.Start, text.Tokens[i].Start, segment, taken) && IsAnyTaken(text, text.Tokens[i].End, found.End, segment, taken))
                return text.Text[text.Tokens[i].Start..text.Tokens[i].End];
        }

        return null;
    }

    /// <summary>国家规定的, 的80%.</summary>
    private static bool IsLight(TraceText text, int start, int end) =>
        Array.Exists(Light, word => text.Text.AsSpan(start, end - start).EndsWith(word)) || IsTopic(text, start, end) || end + 1 < text.Text.Length && text.Claim.IsSkipped(end + 1);

    /// <summary>贷款项目的额度, 证书的补贴: a property of what the passage speaks of everywhere.</summary>
    private static bool IsTopic(TraceText text, int start, int end) => end + 3 <= text.Text.Length && Array.Exists(Properties, word => string.CompareOrdinal(text.Text, end + 1, word, 0, 2) == 0)
        && text.Segments.Count(segment => text.Text.IndexOf(text.Text.Substring(start, 2), segment.Start, segment.End - segment.Start, StringComparison.Ordinal) >= 0) > 1;

    /// <summary>5000元以上的 without its amount, where the sentence tells another one of the kind.</summary>
    private static bool HasOtherFigure(TraceText sentence, TraceText text, int segment, bool[] taken)
    {
        for (var i = text.Segments[segment].FirstToken; i < text.Segments[segment].LastToken; i++)
        {
            if (!taken[i] && text.Tokens[i].Figure is { } own && sentence.Claim.Figures.Any(said => Units.Same(said.Quantity.Unit, own.Quantity.Unit)))
                return true;
        }

        return false;
    }

    /// <summary>四年以上的，超过四年的部分: nothing but an amount that the sentence tells.</summary>
    private static bool IsFigure(TraceText sentence, TraceText text, int segment) =>
        Enumerable.Range(text.Segments[segment].FirstToken, text.Segments[segment].LastToken - text.Segments[segment].FirstToken)
            .All(i => text.Tokens[i].IsCharacter ? text.Tokens[i].Character is '⊒' or '⊑' : text.Tokens[i].Figure is { } figure && sentence.Claim.Figures.Any(figure.Counts));

    /// <summary>The end of the condition, unless what it holds for has the same words; or its verb and its thing (取得…证书的).</summary>
    private static bool Mentions(string sentence, string condition, string main) => condition.Length > 4
        && (sentence.Contains(condition[^4..^1], StringComparison.Ordinal) && !(Segments.IsPredicate(condition[^3..^1]) && main.Contains(condition[^4..^1], StringComparison.Ordinal))
            || sentence.Contains(condition[^3..^1], StringComparison.Ordinal) && sentence.Contains(condition[..2], StringComparison.Ordinal) && !main.Contains(condition[^3..^1], StringComparison.Ordinal)
            || Array.Exists(Referring, word => sentence.Contains(word + condition[^3..^1], StringComparison.Ordinal)));

    private static bool IsAnyTaken(TraceText text, int start, int end, int segment, bool[] taken)
    {
        var any = false;
        for (var i = text.Segments[segment].FirstToken; i < text.Segments[segment].LastToken; i++)
        {
            if (text.Tokens[i].Start < start || text.Tokens[i].End > end)
                continue;
            if (taken[i])
                return true;
            any = true;
        }

        return !any;
    }
}
