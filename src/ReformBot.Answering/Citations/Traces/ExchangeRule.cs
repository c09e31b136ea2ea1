namespace ReformBot.Answering.Citations.Traces;

/// <summary>One word in another's place: 全年收费开放 for 全年免费开放, 补助首席技师1万元 for 补助企业1万元.</summary>
internal static class ExchangeRule
{
    private const string Prepositions = "对为把在于全该此本这其";

    private static readonly string[] Persons = ["人员", "职工", "个人", "学员", "对象", "学生"];

    private static readonly string[] Bodies = ["机构", "单位", "企业", "学校", "部门"];

    /// <summary>Longer ones are other wordings.</summary>
    private const int Longest = 4;

    public static IEnumerable<CheckFinding> Find(Derivation derivation)
    {
        for (var s = 0; s < derivation.Sentence.Segments.Count; s++)
        {
            var (_, text, match) = derivation.Of(s);
            var taken = derivation.Taken(s);
            var segment = derivation.Sentence.Segments[s];
            if (IsHeadExchanged(derivation.Sentence, text, match, taken, segment))
                yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{Words(derivation.Sentence, segment.FirstToken, segment.FirstToken + 2)}”不在所引原文");
            for (var i = segment.FirstToken + 1; i + 1 < segment.LastToken; i++)
            {
                var from = match[i - 1];
                if (from < 0 || match[i] == from + 1)
                    continue;
                var k = i;
                while (k < segment.LastToken && k - i <= Longest && !(match[k] > from && match[k] <= from + Longest + 1 && text.Tokens[match[k]].Segment == text.Tokens[from].Segment))
                    k++;
                if (k - i > Longest || k == i || k < segment.LastToken && match[k] == from + 1)
                    continue;
                var until = k < segment.LastToken ? match[k] : text.Segments[text.Tokens[from].Segment].LastToken;
                var old = Enumerable.Range(from + 1, until - from - 1).ToList();
                if (old.Count is > 0 and <= Longest + 1 && old.TrueForAll(token => !taken[token]) && (AreSides(Words(derivation.Sentence, i, k), Words(text, old[0], old[^1] + 1)) || !IsFrame(derivation.Sentence, i, k) && !IsFrame(text, old[0], old[^1] + 1)) && !Words(derivation.Sentence, i, k).EndsWith(Words(text, old[0], old[^1] + 1), StringComparison.Ordinal))
                    yield return new CheckFinding(CheckFailure.StatementsMixed, $"“{Words(derivation.Sentence, i, k)}”在原文中是“{Words(text, old[0], old[^1] + 1)}”");
            }
        }
    }

    /// <summary>重度失能 for 中度失能: one character before the words that were taken.</summary>
    private static bool IsHeadExchanged(TraceText sentence, TraceText text, int[] match, bool[] taken, TraceSegment segment)
    {
        var (first, second) = (segment.FirstToken, segment.FirstToken + 1);
        if (second >= segment.LastToken || match[first] >= 0 || match[second] < 1 || !sentence.Tokens[first].IsCharacter || sentence.Tokens[second].Start != sentence.Tokens[first].End)
            return false;
        var before = text.Tokens[match[second] - 1];
        return before.Segment == text.Tokens[match[second]].Segment && before.IsCharacter && !taken[match[second] - 1] && before.End == text.Tokens[match[second]].Start
            && !(Prepositions.Contains(before.Character, StringComparison.Ordinal) || Prepositions.Contains(sentence.Tokens[first].Character, StringComparison.Ordinal)) && !Segments.Opens(before.Character) && !Segments.Opens(sentence.Tokens[first].Character);
    }

    /// <summary>培训人员 for 培训机构: who is paid.</summary>
    private static bool AreSides(string said, string quoted) =>
        Array.Exists(Persons, said.EndsWith) && Array.Exists(Bodies, quoted.EndsWith) || Array.Exists(Bodies, said.EndsWith) && Array.Exists(Persons, quoted.EndsWith);

    private static string Words(TraceText text, int from, int to) => text.Text[text.Tokens[from].Start..text.Tokens[to - 1].End];

    /// <summary>Amounts and dates have checks of their own.</summary>
    private static bool IsFrame(TraceText text, int from, int to)
    {
        var free = text.Free;
        for (var i = from; i < to; i++)
        {
            if (!text.Tokens[i].IsCharacter)
                return true;
        }

        return Enumerable.Range(from, to - from).All(i => free[text.Tokens[i].Start]);
    }
}
