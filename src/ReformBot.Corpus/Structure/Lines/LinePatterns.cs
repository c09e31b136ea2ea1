using System.Buffers;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Structure.Lines;

/// <summary>The short lines of official documents that are told by their form alone.</summary>
internal static class LinePatterns
{
    private const string DateCharacters = "0123456789０１２３４５６７８９〇零一二三四五六七八九十年月日号.-/— ";

    private static readonly SearchValues<char> Dates = SearchValues.Create(DateCharacters);

    private static readonly string[] ColophonStarts =
        ["抄送", "抄报", "抄发", "主送：", "报：", "报:", "送：", "送:", "发：", "发:", "公开方式", "公开属性", "信息公开", "（此件", "(此件", "此件公开", "共印", "印数", "主题词", "校对"];

    private static readonly string[] ContactWords = ["电话", "地址", "邮箱", "联系人", "网址", "http", "热线", "传真", "邮编", "咨询"];

    private static readonly string[] BylineWords =
        ["记者", "通讯员", "责任编辑", "编辑：", "编辑:", "作者", "供稿", "撰稿", "摄影", "本版图片", "图片由", "供图", "来源", "发表时间", "发布时间", "发布日期", "更新时间", "信息来源", "浏览", "点击", "字号", "阅读"];

    /// <summary>Kinds of official document; a line that ends so is a title, wherever it stands before the text.</summary>
    private static readonly string[] TitleEndings =
    [
        "通知", "公告", "通告", "通报", "意见", "办法", "方案", "条例", "规定", "细则", "规则", "规程", "章程", "决定", "决议", "复函", "批复", "纪要", "清单", "指南", "问答",
        "解答", "常见问题", "解读", "倡议书", "汇编",
    ];

    /// <summary>A date and nothing else: 2021年7月30日, 二〇二一年七月三十日, 2025-12-05.</summary>
    public static bool IsDate(ReadOnlySpan<char> line)
    {
        if (line.Length is < 8 or > 14 || line.ContainsAnyExcept(Dates))
            return false;
        return line.Contains('年') ? line.Contains('月') : line.Count('-') == 2 || line.Count('.') == 2 || line.Count('/') == 2;
    }

    /// <summary>2021年第14期(总第40期), 第四期.</summary>
    public static bool IsIssueNumber(ReadOnlySpan<char> line) =>
        line.Length < 30 && line.Contains('第') && line.Contains('期') && line[line.IndexOf('期')..].Length < 12 && line.IndexOfAny("，。、") < 0
        && (line[0] == '第' || char.IsDigit(line[0]) || line[0] is '（' or '(' or '总');

    /// <summary>穗人社规字〔2019〕6号, 劳社部发[2008]3号, alone on its line.</summary>
    public static bool IsDocumentNumber(ReadOnlySpan<char> line)
    {
        if (line.Length is < 6 or > 40 || line[^1] != '号')
            return false;
        var bracket = line.IndexOfAny("〔[【（(");
        return bracket >= 0 ? line[bracket..].IndexOfAny("〕]】）)") is 5 or 6 : line.Contains('第') && line.IndexOfAny("，。、") < 0 && line.Length < 24;
    }

    public static bool IsColophon(ReadOnlySpan<char> line) => StartsWithAny(line, ColophonStarts) || IsPrintedDate(line);

    /// <summary>2020年6月2日印发.</summary>
    public static bool IsPrintedDate(ReadOnlySpan<char> line) => line.Length < 60 && line.EndsWith("印发") && line.Contains('年') && line.Contains('日');

    public static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length > 80 || line.Contains('。'))
            return false;
        foreach (var word in BylineWords)
        {
            if (line.StartsWith(word) || line.IndexOf(word) is > 0 and < 5)
                return true;
        }

        return false;
    }

    /// <summary>联系电话：…: what a person asks for, wherever on the page it stands.</summary>
    public static bool IsContact(ReadOnlySpan<char> line)
    {
        foreach (var word in ContactWords)
        {
            if (line.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public static bool EndsLikeTitle(ReadOnlySpan<char> line)
    {
        if (line.Length > 4 && line[^1] is '）' or ')' && line.LastIndexOfAny('（', '(') is > 4 and var bracket)
            line = line[..bracket];
        line = line.TrimEnd("》”");
        foreach (var ending in TitleEndings)
        {
            if (line.EndsWith(ending))
                return true;
        }

        return false;
    }

    /// <summary>The key of 文件依据：…, or an empty span.</summary>
    public static ReadOnlySpan<char> Key(ReadOnlySpan<char> line)
    {
        var at = line.IndexOfAny('：', ':');
        if (at is < 2 or > 10)
            return [];
        foreach (var character in line[..at])
        {
            if (!CharacterKinds.IsHan(character))
                return [];
        }

        return line[..at];
    }

    public static bool StartsWithAny(ReadOnlySpan<char> line, string[] words)
    {
        foreach (var word in words)
        {
            if (line.StartsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>Name of a body, several of them, or "中共…委员会": a line of a signature or of a letterhead.</summary>
    public static bool IsOrganLine(ReadOnlySpan<char> line) =>
        line.Length is > 2 and < 80 && line.IndexOfAny("，。；：:;,、？") < 0 && OrganNames.EndsWithName(line);
}
