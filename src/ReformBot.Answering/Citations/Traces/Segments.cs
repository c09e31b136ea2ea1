namespace ReformBot.Answering.Citations.Traces;

/// <summary>How the segments of a quotation hang together.</summary>
internal static class Segments
{
    /// <summary>What begins so goes on with the subject before it.</summary>
    private const string Opening = "因遇如若凡当首并且也还均都可应须需要不未无非已将由向给按经于自从在较来获被以用占达约近超至到有是含共仅只再即则就才后前拟";

    /// <summary>培训费, 服务站: with one of these a verb is a thing.</summary>
    private const string Nominal = "费金员班率量品站所室地者案书证表";

    private static readonly WordTable<bool> Predicates = new(Wordings.Rows("predicates.tsv")
        .SelectMany(row => row[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Concat(Wordings.Rows("verbs.tsv").Select(row => row[0]))
        .Select(word => KeyValuePair.Create(Wordings.Of(word), true)));

    /// <summary>What holds for the earlier segment as subject, lead or condition may be said with the later one.</summary>
    /// <param name="sentence">A subject between them parts them when it is not told in this.</param>
    public static bool AreJoined(TraceText text, int earlier, int later, string sentence = "")
    {
        var (one, other) = (text.Segments[earlier], text.Segments[later]);
        if (one.Sentence != other.Sentence)
            return false;
        if (one.IsLeadIn || IsRow(text, one.Sentence))
            return true;
        if (one.Part != other.Part)
            return false;
        // 任务完成后给予其余部分: what holds only then is a statement of its own.
        if (later > earlier && text.Text.IndexOf('后', other.Start, other.End - other.Start) - other.Start > 2 && !IsCondition(text, later))
            return false;
        for (var i = earlier + 1; i <= later; i++)
        {
            if (!IsCondition(text, i - 1) && HasSubject(text, i) && !IsTold(text, i, sentence) && !SharedHead.Holds(text.Claim, one.Clause, text.Segments[i].End - 1))
                return false;
        }

        return true;
    }

    /// <summary>The subject of a segment stands in the sentence, or in so many statements that it tells none apart (失业保险金领取期限为…，…增加).</summary>
    /// <param name="orCommon">Enough that other statements have it as well.</param>
    public static bool IsTold(TraceText text, int segment, string sentence, bool orCommon = true)
    {
        if (sentence.Length == 0)
            return false;
        var (start, end) = (text.Segments[segment].Start, text.Segments[segment].End);
        var head = start;
        while (head < end && head - start < 12 && WordPairs.IsWord(text.Text[head]) && !text.Claim.IsSkipped(head) && (head == start || !BeginsPredicate(text, head, end)))
            head++;
        if (head - start < 2)
            return false;
        var (first, last) = (text.Text.Substring(start, 2), text.Text.Substring(head - 2, 2));
        return sentence.Contains(last, StringComparison.Ordinal) && sentence.Contains(first, StringComparison.Ordinal)
            || orCommon && text.Segments.Count(other => text.Text.IndexOf(text.Text[start..head], other.Start, other.End - other.Start, StringComparison.Ordinal) >= 0) > 1;
    }

    /// <summary>工种：电工；等级：中级: one thing with its properties.</summary>
    public static bool IsRow(TraceText text, int sentence)
    {
        var (leads, others) = (0, 0);
        foreach (var segment in text.Segments.Where(segment => segment.Sentence == sentence))
            _ = segment.IsLeadIn ? leads++ : others++;
        return leads > 1 && leads >= others;
    }

    /// <summary>A verb, or another word that begins what is said of something.</summary>
    public static bool BeginsPredicate(TraceText text, int at, int end) =>
        at >= end || text.Claim.IsSkipped(at) || Opening.Contains(text.Text[at], StringComparison.Ordinal) || Predicates.LongestAt(text.Text, at, end, out _) > 0;

    public static int VerbAt(string text, int at, int end) => Predicates.LongestAt(text, at, end, out _);

    public static bool Opens(char character) => Opening.Contains(character, StringComparison.Ordinal);

    /// <summary>Nothing but verbs.</summary>
    public static bool IsPredicate(string words)
    {
        for (var i = 0; i < words.Length;)
        {
            var length = Predicates.LongestAt(words, i, words.Length, out _);
            if (length == 0)
                return false;
            i += length;
        }

        return true;
    }

    public static bool HoldsVerb(TraceText text, TraceSegment segment)
    {
        for (var i = segment.Start; i < segment.End; i++)
        {
            if (!text.Claim.IsSkipped(i) && Predicates.LongestAt(text.Text, i, segment.End, out _) > 1)
                return true;
        }

        return false;
    }

    public static bool HoldsVerb(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Predicates.LongestAt(text, i, end, out _) > 1)
                return true;
        }

        return false;
    }

    public static bool HoldsPredicate(TraceText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Claim.IsSkipped(i) || text.Text[i] is '⊒' or '⊑' || Predicates.LongestAt(text.Text, i, end, out _) > 0)
                return true;
        }

        return false;
    }

    /// <summary>…的，…时，…后，: holds for what follows.</summary>
    public static bool IsCondition(TraceText text, int segment)
    {
        var found = text.Segments[segment];
        return found.End - found.Start > 3 && (text.Text[found.End - 1] is '的' or '后' or '起' || text.Text[found.End - 1] == '时' && text.Text[found.End - 2] is not ('小' or '课' or '学' or '工' or '及' or '同' or '临' or '定'));
    }

    public static bool HasSubject(TraceText text, int segment)
    {
        var (start, end) = (text.Segments[segment].Start, text.Segments[segment].End);
        // 培训费由市财政承担: what stands before 由 is its subject.
        var agent = text.Text.IndexOf('由', start, end - start);
        if (agent - start >= 2 && text.Text[agent - 1] is not ('理' or '事' or '自' or '缘'))
            return true;
        // 超过家庭年收入的80%
        if (text.Text[start] is '≻' or '≺' or '≥' or '≤')
            return false;
        while (start < end && !WordPairs.IsWord(text.Text[start]) && !text.Claim.IsSkipped(start))
            start++;
        if (start == end)
            return false;
        // “3”是职业服务型
        if (text.Claim.IsSkipped(start) && start + 2 < end && text.Text.AsSpan(start, Math.Min(4, end - start)).IndexOfAny("是指") > 0)
            return true;
        var verb = text.Claim.IsSkipped(start) ? 0 : Predicates.LongestAt(text.Text, start, end, out _);
        if (verb > 0 && start + verb < end && Nominal.Contains(text.Text[start + verb], StringComparison.Ordinal) && !text.Claim.IsSkipped(start + verb) && Predicates.LongestAt(text.Text, start + verb, end, out _) == 0)
            return true;
        return !(text.Claim.IsSkipped(start) || !WordPairs.IsWord(text.Text[start]) || Opening.Contains(text.Text[start], StringComparison.Ordinal) || Predicates.LongestAt(text.Text, start, end, out _) > 0);
    }
}
