using ReformBot.Corpus.Structure;
using static ReformBot.Corpus.Text.CharacterKind;

namespace ReformBot.Corpus.Text;

/// <summary>
/// Spaces in Chinese text are mostly damage: lines wrapped and joined again (国 家级), words spaced out (改 革 快 报), figures set apart
/// (11.45 万人). Some are all that is left of a line end, and a few separate names. This decides which.
/// </summary>
/// <param name="flatness">Whether the text came as one line, so that spaces stand for line ends.</param>
internal readonly struct SpaceRepair(Flatness flatness)
{
    /// <summary>A heading or a headline that lost its line end is no longer than this.</summary>
    private const int LongestHeading = 60;

    /// <summary>A kicker and a headline on one line are each at least this long.</summary>
    private const int ShortestHeadline = 6;

    private static readonly string[] Stops = ["。", "！", "？", "；", "：", ":", "”", "!", "?"];

    private static readonly string[] BylineWords = ["记者", "通讯员", "编辑", "作者", "供稿", "摄影", "来源"];

    private static readonly string[] TitleEndings = ["通知", "公告", "通告", "意见", "办法", "方案", "措施", "文件", "号", "函", "决定", "指南", "规定", "细则"];

    /// <param name="before">The line so far, repaired; may be empty.</param>
    /// <param name="run">The white space.</param>
    /// <param name="after">The rest of the line, not repaired, from the first character that is not white space; not empty.</param>
    public SpaceDecision Decide(ReadOnlySpan<char> before, ReadOnlySpan<char> run, ReadOnlySpan<char> after)
    {
        if (before.IsEmpty)
            return SpaceDecision.LeaveOut;
        var (left, right) = (before[^1], after[0]);
        if (left == '|' || right == '|')
            return SpaceDecision.Keep;
        if (StandsForLineEnd(before, run, after))
            return SpaceDecision.Break;
        if (before.Length < 20 && IsLabel(before.TrimStart("# ")))
            return SpaceDecision.Keep;
        return (CharacterKinds.Of(left), CharacterKinds.Of(right)) switch
        {
            (Han, Han) => BetweenHan(before, after),
            (Han, Digit) => DatesSignature(before, after) ? SpaceDecision.Keep : SpaceDecision.LeaveOut,
            (Digit, Han) => SpaceDecision.LeaveOut,
            (Punctuation, Han or Punctuation) or (Han or Digit, Punctuation) => SpaceDecision.LeaveOut,
            (Punctuation, Digit) when left is not ('"' or ',' or ')') || before.Length > 1 && CharacterKinds.IsHan(before[^2]) =>
                SpaceDecision.LeaveOut,
            (Other, Han or Punctuation) when left is '.' or '．' && EndsNumber(before) => SpaceDecision.LeaveOut,
            _ => SpaceDecision.Keep,
        };
    }

    /// <summary>第一章, 第十二条, 附件1: the space after them is theirs.</summary>
    private static bool IsLabel(ReadOnlySpan<char> before) =>
        before.Length > 1 && before[0] is '第' or '附' && ClauseLabelReader.Read(before) is { } label && label.Length == before.Length;

    private static bool EndsNumber(ReadOnlySpan<char> before) =>
        before.Length > 1 && (CharacterKinds.Of(before[^2]) == Digit || CharacterKinds.IsHan(before[^2]));

    /// <summary>…办公厅 2021年4月16日印发.</summary>
    private static bool DatesSignature(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.Length < LongestHeading && after[..Math.Min(after.Length, 14)].IndexOf("日印发") > 0 && OrganNames.EndsWithName(before);

    private SpaceDecision BetweenHan(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (IsKicker(before, after))
            return SpaceDecision.Break;
        if (Separates(before, after))
            return SpaceDecision.Keep;
        return flatness == Flatness.Spaced && before.Length > 3 && !IsInBrackets(before) ? SpaceDecision.Break : SpaceDecision.LeaveOut;
    }

    /// <summary>【文/观察者网 张三】: a space between names in brackets.</summary>
    private static bool IsInBrackets(ReadOnlySpan<char> before)
    {
        const int Reach = 40;
        var near = before[^Math.Min(before.Length, Reach)..];
        return near.LastIndexOfAny("【（《“(") > near.LastIndexOfAny("】）》”)");
    }

    /// <summary>…指挥部 2020年2月8日 扫一扫: a signature between line ends that became spaces.</summary>
    private static bool TouchesDate(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.Length < LongestHeading && CharacterKinds.Of(after[0]) == Digit && after.Length > 4 && after[4] == '年' && OrganNames.EndsWithName(before)
        || before.Length < 14 && before[^1] == '日' && CharacterKinds.Of(before[0]) == Digit;

    /// <summary>Names side by side (市民政局 市财政局), a word before a spaced-out one, a byline.</summary>
    private static bool Separates(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (OrganNames.StandSideBySide(before, after) || IsSpacedOut(after) && OrganNames.EndsWithName(before))
            return true;
        if (before.Length > LongestHeading || before.Contains('。'))
            return false;
        if (before.EndsWith("日") && before.Length < 14 && CharacterKinds.Of(before[0]) == Digit)
            return true;
        foreach (var word in BylineWords)
        {
            if (before.Length < 40 && before.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>革 快 报: single characters with spaces between.</summary>
    private static bool IsSpacedOut(ReadOnlySpan<char> after) =>
        after.Length >= 3 && after[1] == ' ' && CharacterKinds.IsHan(after[2]) && (after.Length == 3 || after[3] == ' ');

    /// <summary>眉题 and headline: the headline is a pair of phrases with a comma between, the kicker has none.</summary>
    private static bool IsKicker(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.Length is < ShortestHeadline + 2 or > LongestHeading || after.Length is < ShortestHeadline or > LongestHeading)
            return false;
        return before.IndexOfAny("，,。；：、") < 0 && after.IndexOfAny("，,") > 2 && after.IndexOfAny("。；：! ") < 0 && !ClauseLabelReader.Starts(before);
    }

    private bool StandsForLineEnd(ReadOnlySpan<char> before, ReadOnlySpan<char> run, ReadOnlySpan<char> after)
    {
        var flat = flatness != Flatness.None;
        var indented = run.Length > 1 && (run.Count('\u3000') > 1 || flat);
        if (!indented && !flat)
            return false;
        if (flat && TouchesDate(before, after))
            return true;
        var stopped = EndsWithStop(before);
        if (before.Length < 3 || CharacterKinds.Of(after[0]) is Latin)
            return stopped && indented;
        if (ClauseLabelReader.Starts(after))
            return stopped || indented || CharacterKinds.IsHan(before[^1]) && after[0] is not ('-' or '—' or '·');
        if (stopped)
            return indented || before[^1] is not ('：' or ':' or '”' or '；') || before.Length > 8 || before.Contains('各');
        return flat && EndsHeading(before, after);
    }

    private static bool EndsWithStop(ReadOnlySpan<char> before)
    {
        foreach (var stop in Stops)
        {
            if (before.EndsWith(stop))
                return true;
        }

        return before.Length > 1 && before[^1] is '）' or ')' or '"' && before[^2] is '。' or '！' or '？';
    }

    /// <summary>一、加强日常巡查 followed by its text; …的通知 followed by the addressee.</summary>
    private static bool EndsHeading(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.Length > LongestHeading || !CharacterKinds.IsHan(before[^1]) || !CharacterKinds.IsHan(after[0]) || before.Contains('。'))
            return false;
        if (ClauseLabelReader.Read(before) is { Level: not ClauseLevel.Dash } label && before.Length - label.Length > 2)
            return true;
        foreach (var ending in TitleEndings)
        {
            if (before.EndsWith(ending))
                return true;
        }

        return false;
    }
}
