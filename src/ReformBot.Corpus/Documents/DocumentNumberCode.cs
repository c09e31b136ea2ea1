namespace ReformBot.Corpus.Documents;

/// <summary>Where the issuer's code of a 发文字号 begins.</summary>
internal static class DocumentNumberCode
{
    /// <summary>国发 is the shortest that occurs.</summary>
    public const int Shortest = 2;

    /// <summary>中国保险监督管理委员会令 and 某省第十一届人民代表大会常务委员会公告 are names, not codes; longer runs are prose.</summary>
    private const int LongestOrder = 40;

    /// <summary>The longest codes seen have eleven characters (晋市工信字 with a prefix); beyond this it is prose.</summary>
    private const int Longest = 16;

    /// <summary>Words that introduce a number in running text and never stand inside a code.</summary>
    private static readonly string[] Introductions =
    [
        "根据", "按照", "依据", "依照", "遵照", "参照", "执行", "贯彻", "落实", "文号", "字号", "详见", "通知", "意见", "办法", "规定", "印发",
        "文件", "关于", "转发", "对照", "结合", "废止", "修订", "的", "了", "是", "按", "见", "及", "与", "或", "将", "从", "号",
    ];

    public static bool IsCodeCharacter(char character) =>
        character is >= '\u4e00' and <= '\u9fff' || char.IsAsciiLetter(character);

    /// <summary>Whether the characters before <paramref name="end"/> are those of a numbered order or announcement.</summary>
    public static bool IsOrderWord(string text, int end)
    {
        while (end > 0 && text[end - 1] is ' ' or '\u3000')
            end--;
        return end > Shortest && (text[end - 1] == '令' || (text[end - 1] is '告' && text[end - 2] is '公' or '通'));
    }

    public static int Start(string text, int end, int from)
    {
        var longest = IsOrderWord(text, end) ? LongestOrder : Longest;
        var start = end;
        while (start > from && end - start < longest && IsCodeCharacter(text[start - 1]))
            start--;
        if (start > from && end - start == longest && IsCodeCharacter(text[start - 1]))
            return end;
        return SkipIntroduction(text, start, end, from);
    }

    private static int SkipIntroduction(string text, int start, int end, int from)
    {
        var latest = start;
        // The word before the number may itself end in 公告 or 通知; only what comes before the code's last two characters introduces it.
        var room = end - Shortest;
        if (room <= start)
            return start;
        foreach (var word in Introductions)
        {
            var at = text.LastIndexOf(word, room - 1, room - start, StringComparison.Ordinal);
            if (at >= 0 && at + word.Length <= room)
                latest = Math.Max(latest, at + word.Length);
        }

        // …19号和穗府规〔2018〕5号; at the beginning of a line 和 may be a place (和政发).
        if (latest == start && start > 0 && (start == from || text[start - 1] is '》' or '）' or ')') && text[start] is '和' or '以' or '据')
            latest++;
        return latest;
    }
}
