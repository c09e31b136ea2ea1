namespace ReformBot.Answering.Citations.Traces;

/// <summary>From when and how time counts: 解除之前 is not 解除之后, 毕业之日 not 登记之日, 连续 not 累计; what is planned is not done.</summary>
internal static class TimingRule
{
    private static readonly (string Said, string Quoted)[] Countings = [("累计", "连续"), ("连续", "累计")];

    private static readonly string[] Planned = ["计划", "目标", "将", "拟", "预期", "设想"];

    private static readonly string[] Done = ["已有", "已经", "已达", "现有", "目前", "完成了", "建设了", "达到了", "已完成", "已建设", "已培养"];

    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        var text = alignment.Sentence.Text;
        foreach (var (word, other) in Countings)
        {
            if (text.Contains(word, StringComparison.Ordinal) && !Says(alignment, word) && Says(alignment, other))
                yield return new CheckFinding(CheckFailure.WordsUnknown, $"“{word}”在所引原文中没有依据");
        }

        for (var i = 2; i < text.Length; i++)
        {
            if (text[i] is '前' or '后' && IsOtherSide(alignment, text, i) || text[i] == '日' && text[i - 1] == '之' && IsOtherDay(alignment, text, i))
                yield return new CheckFinding(CheckFailure.WordsUnknown, $"“{text[Math.Max(0, i - 3)..(i + 1)]}”在所引原文中没有依据");
        }

        foreach (var group in alignment.Sentence.Groups.Where(group => alignment.Sentence.FiguresOf(group).Any() && IsSaidDone(alignment.Sentence, group)))
        {
            var matches = alignment.Groups(group);
            if (matches.Count > 0 && matches.All(match => IsPlanned(match.Quote.Claim, match.Group)))
                yield return new CheckFinding(CheckFailure.ModalityChanged, "原文说的是计划或目标，不是已经做到的");
        }
    }

    private static bool Says(Alignment alignment, string word) => alignment.Quotes.Any(quote => quote.Claim.Text.Contains(word, StringComparison.Ordinal));

    private static bool IsSaidDone(ClaimText sentence, ClauseGroup group)
    {
        var words = sentence.Text[sentence.Clauses[group.First].Start..sentence.Clauses[group.Last].End];
        return Array.Exists(Done, word => words.Contains(word, StringComparison.Ordinal)) && !Array.Exists(Planned, word => words.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>In the part of the statement up to its end, or the sentence that leads it in; 已 in it tells of what was done.</summary>
    private static bool IsPlanned(ClaimText quote, ClauseGroup group)
    {
        var sentence = quote.Clauses[group.First].Sentence;
        var start = quote.Clauses.First(clause => clause.Sentence == sentence).Start;
        var words = quote.Text[start..quote.Clauses[group.Last].End];
        return Array.Exists(Planned, word => words.Contains(word, StringComparison.Ordinal)) && !words.Contains('已');
    }

    private static bool IsOtherSide(Alignment alignment, string text, int at) =>
        Before(text, at) is var before && WordPairs.IsWord(text[before]) && !Has(alignment, text[before], text[at]) && Has(alignment, text[before], text[at] == '前' ? '后' : '前');

    private static bool IsOtherDay(Alignment alignment, string text, int at) =>
        Before(text, at) is var before && WordPairs.IsWord(text[before]) && !alignment.Sentence.IsSkipped(before) && !"日后起".Any(end => Has(alignment, text[before], end));

    private static int Before(string text, int at)
    {
        var before = at - 1;
        while (before > 0 && WordPairs.IsParticle(text[before]))
            before--;
        return before;
    }

    private static bool Has(Alignment alignment, char one, char other) => alignment.Quotes.Any(quote => quote.All.Has(one, other));
}
