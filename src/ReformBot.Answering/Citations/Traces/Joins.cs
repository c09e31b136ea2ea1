namespace ReformBot.Answering.Citations.Traces;

/// <summary>When words of two segments of a quotation may stand in one clause of the sentence.</summary>
internal static class Joins
{
    public static bool AreJoined(Derivation derivation, TraceText text, List<TraceChunk> all, TraceChunk one, TraceChunk other)
    {
        if (Segments.IsRow(text, text.Segments[one.Segment].Sentence))
            return !IsValueOfOther(text, all, one, other) && !IsValueOfOther(text, all, other, one);
        var (earlier, later) = one.Segment < other.Segment ? (one, other) : (other, one);
        if (StandsIn(derivation, text, one, other.Segment) || StandsIn(derivation, text, other, one.Segment))
            return true;
        if (Heads.IsUnder(text, earlier.Segment, later.Segment) || Series.Holds(derivation, text, earlier, later) || !later.HasFigure && SharedHead.Holds(text.Claim, text.Segments[earlier.Segment].Clause, text.Tokens[later.Quoted].Start))
            return true;
        if (SharesVerb(text, earlier, later, one == earlier) || IsObject(text, one, other) || IsHead(derivation.Sentence, text, one, other) || IsList(derivation.Sentence, one, other))
            return true;
        return !IsAmountOfOther(derivation, text, all, one, other) && !IsAmountOfOther(derivation, text, all, other, one)
            && (AreOneStatement(derivation, text, earlier, later) || IsMeant(text, earlier, later.Segment) || IsPart(text, earlier, later)
                || IsNamedAgain(text, one, other.Segment) || IsNamedAgain(text, other, one.Segment)
                || IsTopic(derivation, text, one) || IsTopic(derivation, text, other));
    }

    /// <summary>What both have between them is told in the clause: the subjects of the later one, and that of the earlier one unless its head was taken.</summary>
    private static bool AreOneStatement(Derivation derivation, TraceText text, TraceChunk earlier, TraceChunk later)
    {
        var clause = derivation.Sentence.Segments[derivation.Sentence.Tokens[earlier.First].Segment];
        var words = derivation.Sentence.Text[clause.Start..clause.End];
        if (IsUnderOther(text, later, words))
            return false;
        if (Segments.AreJoined(text, earlier.Segment, later.Segment))
            return true;
        return (earlier.Quoted == text.Segments[earlier.Segment].FirstToken || !Segments.HasSubject(text, earlier.Segment) || Segments.IsTold(text, earlier.Segment, words, orCommon: false))
            && Segments.AreJoined(text, earlier.Segment, later.Segment, words);
    }

    /// <summary>再次申请时按净增加人数计算: what stands before the words in their own clause says when they hold, and is not told.</summary>
    private static bool IsUnderOther(TraceText text, TraceChunk chunk, string words)
    {
        var (start, at) = (text.Segments[chunk.Segment].Start, text.Tokens[chunk.Quoted].Start);
        return at - start > 3 && text.Text[at - 1] is '时' or '后' && !words.Contains(text.Text.Substring(start, 2), StringComparison.Ordinal);
    }

    /// <summary>The same words stand in the other segment too, in the same order: which of both was taken is no matter.</summary>
    private static bool StandsIn(Derivation derivation, TraceText text, TraceChunk chunk, int segment)
    {
        var (tokens, found) = (derivation.Sentence.Tokens, text.Segments[segment]);
        var at = found.FirstToken;
        for (var i = chunk.First; i <= chunk.Last; i++)
        {
            var start = at;
            while (at < found.LastToken && !tokens[i].Matches(text.Tokens[at]))
                at++;
            if (at == found.LastToken || chunk.Last - chunk.First < 2 && i > chunk.First && at != start)
                return false;
            at++;
        }

        return true;
    }

    /// <summary>帮扶户数：128户；生活救助：97户: a name of one with the value of the other.</summary>
    private static bool IsValueOfOther(TraceText text, List<TraceChunk> all, TraceChunk name, TraceChunk value) =>
        text.Segments[name.Segment].IsLeadIn && value.HasFigure && value.Segment != name.Segment + 1 && !all.Exists(chunk => chunk.Segment == value.Segment - 1);

    /// <summary>发布课题57项，已攻克41项: 41项 alone, beside words that have an amount of the kind themselves.</summary>
    private static bool IsAmountOfOther(Derivation derivation, TraceText text, List<TraceChunk> all, TraceChunk amount, TraceChunk words)
    {
        if (!amount.HasFigure || words.HasFigure)
            return false;
        if (all.Exists(chunk => chunk != amount && chunk.Segment == amount.Segment && chunk.IsWeighty))
            return false;
        if (amount.First == words.Last + 1 && derivation.Sentence.Tokens[amount.First].Figure is { } first && IsOwn(text, words.QuotedLast + 1, words.Segment, first))
            return true;
        var figures = Enumerable.Range(amount.First, amount.Last - amount.First + 1).Select(token => derivation.Sentence.Tokens[token].Figure).OfType<Figure>().ToList();
        if (amount.Weight - 2 * figures.Count > 1)
            return false;
        var segment = text.Segments[words.Segment];
        for (var i = segment.FirstToken; i < segment.LastToken; i++)
        {
            if (figures.Exists(figure => IsOwn(text, i, words.Segment, figure)))
                return true;
        }

        return false;
    }

    private static bool IsOwn(TraceText text, int token, int segment, Figure said) =>
        token < text.Segments[segment].LastToken && text.Tokens[token].Figure is { } own && Units.Same(own.Quantity.Unit, said.Quantity.Unit);

    /// <summary>培训职工4820人，其中女职工1260人: the part is of what was named before, never the other way.</summary>
    private static bool IsPart(TraceText text, TraceChunk earlier, TraceChunk later) =>
        !earlier.HasFigure && text.Segments[earlier.Segment].Sentence == text.Segments[later.Segment].Sentence && later.Segment == earlier.Segment + 1
        && text.Text.AsSpan(text.Segments[later.Segment].Start).StartsWith("其中");

    /// <summary>骑手驿站…。驿站…: the end of the words begins the other statement.</summary>
    private static bool IsNamedAgain(TraceText text, TraceChunk chunk, int segment)
    {
        if (chunk.HasFigure || chunk.Last == chunk.First || EndsInPredicate(text, chunk))
            return false;
        var (one, other) = (text.Tokens[chunk.QuotedLast - 1], text.Tokens[chunk.QuotedLast]);
        var found = text.Segments[segment];
        var (first, second) = (text.Tokens[chunk.Quoted], text.Tokens[chunk.Quoted + 1]);
        return found.FirstToken + 1 < found.LastToken && text.Tokens[found.FirstToken].IsCharacter
            && (Begins(text, found, one.Character, other.Character) || Begins(text, found, first.Character, second.Character));
    }

    private static bool Begins(TraceText text, TraceSegment segment, char one, char other) =>
        text.Tokens[segment.FirstToken].Character == one && text.Tokens[segment.FirstToken + 1].Character == other;

    /// <summary>One verb for a list of objects: 新增高级工215人、技师48人.</summary>
    private static bool SharesVerb(TraceText text, TraceChunk chunk, TraceChunk later, bool isFirst)
    {
        var (from, to) = (text.Segments[chunk.Segment], text.Segments[later.Segment]);
        return !chunk.HasFigure && isFirst && (EndsInPredicate(text, chunk) || IsWhole(text, chunk, later)) && !Segments.HoldsVerb(text, to) && from.Part == to.Part && text.Text[to.Start - 1] is '、' or '和' or '及' or '与';
    }

    /// <summary>The item is told with its name, and what it shares with the first item stands at the beginning of that one.</summary>
    private static bool IsWhole(TraceText text, TraceChunk chunk, TraceChunk later) =>
        later.Quoted == text.Segments[later.Segment].FirstToken && chunk.Quoted == text.Segments[chunk.Segment].FirstToken;

    /// <summary>案情复杂的案件 for 案情复杂的.</summary>
    private static bool IsHead(TraceText sentence, TraceText text, TraceChunk one, TraceChunk other)
    {
        var end = text.Segments[one.Segment].End;
        if (text.Segments[one.Segment].Part == text.Segments[other.Segment].Part && other.Segment < one.Segment && !other.HasFigure && sentence.Tokens[other.First].Start > 0
            && sentence.Text[sentence.Tokens[other.First].Start - 1] == '的' && IsInCondition(text, one.Segment))
            return true;
        return !other.HasFigure && other.Weight <= 4 && text.Text[end - 1] == '的' && text.Tokens[one.QuotedLast].End == end - 1
            && sentence.Text[sentence.Tokens[one.Last].End] == '的' && sentence.Tokens[other.First].Start == sentence.Tokens[one.Last].End + 1;
    }

    private static bool IsInCondition(TraceText text, int segment)
    {
        for (var i = segment; i < text.Segments.Count && text.Segments[i].Part == text.Segments[segment].Part; i++)
        {
            if (Segments.IsCondition(text, i))
                return true;
        }

        return false;
    }

    /// <summary>大型企业返还30%，中小微企业60%: what a like statement leaves out.</summary>
    private static bool IsMeant(TraceText text, TraceChunk chunk, int segment)
    {
        if (chunk.HasFigure)
            return false;
        var (from, to) = (text.Segments[chunk.Segment], text.Segments[segment]);
        var group = text.Claim.Groups.First(group => to.Clause >= group.First && to.Clause <= group.Last);
        if (from.Clause >= group.First && from.Clause <= group.Last)
            return false;
        for (var i = chunk.Quoted; i < chunk.QuotedLast; i++)
        {
            if (!group.Scope.Has(text.Tokens[i].Character, text.Tokens[i + 1].Character))
                return false;
        }

        return true;
    }

    private static bool EndsInPredicate(TraceText text, TraceChunk chunk)
    {
        var end = text.Tokens[chunk.QuotedLast].End;
        return end >= 2 && (Segments.IsPredicate(text.Text[(end - 2)..end]) || Segments.IsPredicate(text.Text[(end - 1)..end]));
    }

    /// <summary>甲推行积分制，乙未推行: the object of the same verb.</summary>
    private static bool IsObject(TraceText text, TraceChunk one, TraceChunk other)
    {
        if (one.HasFigure || other.Quoted < 2 || one.Quoted == one.QuotedLast || text.Segments[one.Segment].End != text.Tokens[one.QuotedLast].End)
            return false;
        return text.Tokens[other.Quoted - 1].Character == text.Tokens[one.QuotedLast].Character && text.Tokens[other.Quoted - 2].Character == text.Tokens[one.QuotedLast - 1].Character;
    }

    /// <summary>What statements everywhere speak of (资助, 案件), when it tells no two of them apart.</summary>
    private static bool IsTopic(Derivation derivation, TraceText text, TraceChunk chunk)
    {
        if (chunk.HasFigure)
            return false;
        for (var i = chunk.Quoted; i < chunk.QuotedLast; i++)
        {
            var (one, other) = (text.Tokens[i], text.Tokens[i + 1]);
            var said = chunk.First + i - chunk.Quoted;
            if (!(derivation.IsFree(said) || derivation.IsFree(said + 1)) && text.Segments.Count(segment => Holds(text, segment, one.Character, other.Character)) < 2)
                return false;
        }

        var words = text.Text[text.Tokens[chunk.Quoted].Start..text.Tokens[chunk.QuotedLast].End];
        return Scopes.Of(words, []).Count == 0 && Deeds.ActorsIn(words, 0, words.Length).Count == 0;
    }

    private static bool Holds(TraceText text, TraceSegment segment, char one, char other)
    {
        for (var i = segment.FirstToken; i + 1 < segment.LastToken; i++)
        {
            if (text.Tokens[i].Character == one && text.Tokens[i + 1].Character == other)
                return true;
        }

        return false;
    }

    /// <summary>甲、乙 and 甲和乙 name both.</summary>
    private static bool IsList(TraceText sentence, TraceChunk one, TraceChunk other)
    {
        var (from, to) = (sentence.Tokens[one.Last].End, sentence.Tokens[other.First].Start);
        for (var i = from; i < to; i++)
        {
            if (sentence.Text[i] is '、' or '和' or '与' or '及' or '或')
                return true;
        }

        return sentence.Text[sentence.Tokens[other.First].Start] is '和' or '与' or '及' or '或';
    }
}
