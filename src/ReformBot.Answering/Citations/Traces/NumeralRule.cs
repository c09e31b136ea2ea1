namespace ReformBot.Answering.Citations.Traces;

/// <summary>
/// Numbers that count something no table names (两轮, 三方), periods that are part of a word (月增收, 年借阅量), and words for all (随时, 全部): the
/// quotations have the same before the same word.
/// </summary>
internal static class NumeralRule
{
    private const string Numerals = "二三四五六七八九十两百千";

    private const string Periods = "年月日周季旬";

    private const string Weekdays = "一二三四五六日末";

    private static readonly string[] Universal = ["全部", "随时", "一律", "无论", "不限", "唯一", "任何", "每一", "多次", "一次性", "首次"];

    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        var text = alignment.Sentence.Text;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '一' && i > 0 && text[i - 1] is '满' or '每' && Periods.Contains(text[i + 1], StringComparison.Ordinal) && IsOtherPeriod(alignment, text[i + 1]))
                yield return new CheckFinding(CheckFailure.RateChanged, $"“{text[i]}{text[i + 1]}”不在所引原文");
            if (alignment.Sentence.IsSkipped(i) || alignment.Sentence.IsSkipped(i + 1) || !WordPairs.IsWord(text[i + 1]))
                continue;
            if (Numerals.Contains(text[i], StringComparison.Ordinal) && (i == 0 || text[i - 1] != '第') && IsOther(alignment, text, i, Numerals + "一"))
                yield return new CheckFinding(CheckFailure.NumberUnknown, $"“{text[i]}{text[i + 1]}”不在所引原文");
            else if (Periods.Contains(text[i], StringComparison.Ordinal) && (i == 0 || text[i - 1] != '每') && IsOther(alignment, text, i, Periods)
                || text[i] == '一' && Periods.Contains(text[i + 1], StringComparison.Ordinal) && IsOtherPeriod(alignment, text[i + 1]))
                yield return new CheckFinding(CheckFailure.RateChanged, $"“{text[i]}{text[i + 1]}”不在所引原文");
        }

        for (var at = text.IndexOf('周'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('周', at + 1))
        {
            if (Weekdays.Contains(text[at + 1], StringComparison.Ordinal) && !alignment.Quotes.Any(quote => quote.Claim.Text.Contains(text.Substring(at, 2), StringComparison.Ordinal)))
                yield return new CheckFinding(CheckFailure.NumberUnknown, $"“{text[at]}{text[at + 1]}”不在所引原文");
        }

        foreach (var clause in alignment.Sentence.Clauses.Select(clause => clause.In(text)))
        {
            if (clause.Contains("分别", StringComparison.Ordinal) && !clause.EndsWith('为') && clause.AsSpan().IndexOfAny("、和与及") < 0 && !clause.Any(char.IsAsciiDigit) && !alignment.Quotes.Any(quote => quote.Claim.Text.Contains("分别", StringComparison.Ordinal)))
                yield return new CheckFinding(CheckFailure.WordsUnknown, "“分别”在所引原文中没有依据");
        }

        foreach (var word in Universal)
        {
            if (text.Contains(word, StringComparison.Ordinal) && !alignment.Quotes.Any(quote => quote.Claim.Text.Contains(word, StringComparison.Ordinal) || quote.AroundText.Contains(word, StringComparison.Ordinal)))
                yield return new CheckFinding(CheckFailure.WordsUnknown, $"“{word}”在所引原文中没有依据");
        }
    }

    private static bool IsOtherPeriod(Alignment alignment, char period) =>
        !alignment.Quotes.Any(quote => quote.Claim.Text.Contains($"一{period}", StringComparison.Ordinal) || quote.Claim.Text.Contains($"1{period}", StringComparison.Ordinal) || quote.Claim.Text.Contains($"每{period}", StringComparison.Ordinal))
        && alignment.Quotes.Any(quote => Periods.Any(other => quote.Claim.Text.Contains($"一{other}", StringComparison.Ordinal)));

    /// <summary>The quotations have another one of the kind before the same character, and never this one.</summary>
    private static bool IsOther(Alignment alignment, string text, int at, string kind)
    {
        var others = false;
        foreach (var quote in alignment.Quotes)
        {
            if (quote.All.Has(text[at], text[at + 1]))
                return false;
            others |= kind.Any(other => other != text[at] && quote.All.Has(other, text[at + 1]));
        }

        return others;
    }
}
