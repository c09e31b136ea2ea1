using static System.Char;

namespace ReformBot.Corpus.Structure;

/// <summary>Recognises a label at the beginning of a line; nothing else.</summary>
internal static class ClauseLabelReader
{
    /// <summary>What may not follow 第X条 in a label: 第五条第（二）项, 第三十一条规定的, 第七条所列 are references.</summary>
    private const string AfterReference = "第规所的、和至或及执，,；;。）)";

    private static readonly string[] AnnexWords = ["附件", "附表", "附录"];

    /// <summary>The label at the beginning of <paramref name="text"/>, which must not begin with white space; null when there is none.</summary>
    public static LabelMatch? Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return null;
        return text[0] switch
        {
            '第' => ReadOrdered(text),
            '（' or '(' => ReadBracketed(text),
            '附' => ReadAnnex(text),
            '其' => ReadOrdinalWord(text),
            >= '0' and <= '9' or >= '０' and <= '９' => ReadArabic(text),
            '—' or '–' or '-' or '•' or '●' or '■' or '◆' or '★' or '▲' or '·' or '※' or '◇' or '○' or '►' => ReadDash(text),
            >= '①' and <= '⒛' or >= '㈠' and <= '㈩' or >= '❶' and <= '➓' => ReadEnclosed(text),
            _ => ReadHan(text),
        };
    }

    public static bool Starts(ReadOnlySpan<char> text) => Read(text) is not null;

    /// <summary>第三章, 第十二条, 第十二条之一; 第一，.</summary>
    private static LabelMatch? ReadOrdered(ReadOnlySpan<char> text)
    {
        var digits = NumberAt(text[1..], out var number);
        var at = 1 + digits;
        if (digits == 0 || at >= text.Length)
            return null;
        var level = text[at] switch
        {
            '编' => ClauseLevel.Part,
            '部' when at + 1 < text.Length && text[at + 1] == '分' => ClauseLevel.Part,
            '章' => ClauseLevel.Chapter,
            '节' => ClauseLevel.Section,
            '条' => ClauseLevel.Article,
            '，' or ',' or '、' or '：' or ':' => ClauseLevel.OrdinalWord,
            '是' => ClauseLevel.OrdinalWord,
            _ => ClauseLevel.None,
        };
        if (level == ClauseLevel.None)
            return null;
        if (level == ClauseLevel.OrdinalWord)
            return new LabelMatch(level, number, text[at] == '是' ? at + 1 : at, at + 1);
        var cited = at + (text[at] == '部' ? 2 : 1);
        if (cited < text.Length && text[cited] == '之' && HanNumber.Read(text[(cited + 1)..], out _) is > 0 and var suffix)
            cited += 1 + suffix;
        return cited < text.Length && AfterReference.Contains(text[cited]) ? null : new LabelMatch(level, number, cited, SkipSpace(text, cited));
    }

    /// <summary>（一）, （1）.</summary>
    private static LabelMatch? ReadBracketed(ReadOnlySpan<char> text)
    {
        var at = SkipSpace(text, 1);
        var han = HanNumber.Read(text[at..], out var number);
        var arabic = han > 0 ? 0 : ArabicAt(text[at..], out number);
        var end = SkipSpace(text, at + han + arabic);
        if (han + arabic == 0 || arabic > 2 || end >= text.Length || text[end] is not ('）' or ')'))
            return null;
        var level = han > 0 ? ClauseLevel.HanInBrackets : ClauseLevel.ArabicInBrackets;
        return new LabelMatch(level, number, end + 1, SkipSpace(text, SkipMark(text, end + 1)));
    }

    /// <summary>一、 一． 一） 一是 一要; two of a kind with 是 or 要 make a list, which the parser checks.</summary>
    private static LabelMatch? ReadHan(ReadOnlySpan<char> text)
    {
        var digits = HanNumber.Read(text, out var number);
        if (digits == 0 || digits >= text.Length)
            return null;
        var at = SkipSpace(text, digits);
        if (at >= text.Length)
            return null;
        return text[at] switch
        {
            '、' or '．' or '.' => new LabelMatch(ClauseLevel.Han, number, at + 1, SkipSpace(text, at + 1)),
            '）' or ')' => new LabelMatch(ClauseLevel.HanInBrackets, number, at + 1, SkipSpace(text, at + 1)),
            '是' or '要' when number < 30 => new LabelMatch(ClauseLevel.Ordinal, number, at + 1, at + 1),
            _ => null,
        };
    }

    /// <summary>1. 1、 1．, not 1.5, not 2020.3; 1） belongs with （1）.</summary>
    private static LabelMatch? ReadArabic(ReadOnlySpan<char> text)
    {
        var digits = ArabicAt(text, out var number);
        var at = SkipSpace(text, digits);
        if (digits is 0 or > 3 || at >= text.Length || number == 0)
            return null;
        if (text[at] is '）' or ')')
            return new LabelMatch(ClauseLevel.ArabicInBrackets, number, at + 1, SkipSpace(text, at + 1));
        if (text[at] is not ('.' or '、' or '．'))
            return null;
        var rest = SkipSpace(text, at + 1);
        if (rest < text.Length && text[at] != '、' && !IsYear(text[rest..]) && (rest == at + 1 && IsDigit(text[rest]) || rest == at + 1 && IsAsciiLetter(text[rest])))
            return null;
        return new LabelMatch(ClauseLevel.Arabic, number, at + 1, rest);
    }

    /// <summary>2024年: 2.2024年12月31日… is item 2, not a decimal.</summary>
    private static bool IsYear(ReadOnlySpan<char> text) => text.Length > 4 && text[4] == '年' && text[0] is '1' or '2' && IsDigit(text[3]);

    /// <summary>附件, 附件1, 附件：, 附表2; not 附件材料.</summary>
    private static LabelMatch? ReadAnnex(ReadOnlySpan<char> text)
    {
        if (!IsAnnexWord(text) && !text.StartsWith("附：") && !text.StartsWith("附:"))
            return null;
        var word = text.Length > 1 && text[1] is '：' or ':' ? 1 : 2;
        var at = SkipSpace(text, word);
        var digits = NumberAt(text[at..], out var number);
        var cited = digits > 0 ? at + digits : word;
        var end = SkipSpace(text, cited);
        if (end < text.Length && text[end] is '：' or ':')
            return new LabelMatch(ClauseLevel.Annex, number, cited, SkipSpace(text, end + 1));
        return end == text.Length || end > cited || digits > 0 && !IsPunctuation(text[end])
            ? new LabelMatch(ClauseLevel.Annex, number, cited, end)
            : null;
    }

    private static bool IsAnnexWord(ReadOnlySpan<char> text)
    {
        foreach (var word in AnnexWords)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>其一，</summary>
    private static LabelMatch? ReadOrdinalWord(ReadOnlySpan<char> text)
    {
        var digits = HanNumber.Read(text[1..], out var number);
        var at = 1 + digits;
        return digits > 0 && at < text.Length && text[at] is '，' or ',' or '、'
            ? new LabelMatch(ClauseLevel.OrdinalWord, number, at, at + 1)
            : null;
    }

    private static LabelMatch? ReadDash(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && text[end] == text[0])
            end++;
        var rest = SkipSpace(text, end);
        return rest < text.Length && IsLetterOrDigit(text[rest]) | text[rest] is '“' or '"' or '《' or '「' && (text[0] != '-' || rest > end)
            ? new LabelMatch(ClauseLevel.Dash, 0, end, rest)
            : null;
    }

    /// <summary>① ⑴ ⒈ ㈠ ❶, one character each.</summary>
    private static LabelMatch? ReadEnclosed(ReadOnlySpan<char> text)
    {
        var (level, number) = text[0] switch
        {
            >= '①' and <= '⑳' => (ClauseLevel.Circled, text[0] - '①' + 1),
            >= '⑴' and <= '⒇' => (ClauseLevel.ArabicInBrackets, text[0] - '⑴' + 1),
            >= '⒈' and <= '⒛' => (ClauseLevel.Arabic, text[0] - '⒈' + 1),
            >= '㈠' and <= '㈩' => (ClauseLevel.HanInBrackets, text[0] - '㈠' + 1),
            >= '❶' and <= '❿' => (ClauseLevel.Circled, text[0] - '❶' + 1),
            _ => (ClauseLevel.Circled, (text[0] - '➀') % 10 + 1),
        };
        return new LabelMatch(level, number, 1, SkipSpace(text, SkipMark(text, 1)));
    }

    private static int NumberAt(ReadOnlySpan<char> text, out int number) =>
        HanNumber.Read(text, out number) is > 0 and var han ? han : ArabicAt(text, out number);

    private static int ArabicAt(ReadOnlySpan<char> text, out int number)
    {
        (number, var length) = (0, 0);
        for (; length < text.Length && length < 5 && IsDigit(text[length]); length++)
            number = number * 10 + (int)GetNumericValue(text[length]);
        return length;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u3000')
            at++;
        return at;
    }

    /// <summary>A 、 or . after a bracket: （一）、加强领导.</summary>
    private static int SkipMark(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '、' or '.' or '．' ? at + 1 : at;
}
