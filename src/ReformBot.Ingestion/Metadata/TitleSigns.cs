using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>Which lines of a head can be a title and which are letterhead, dates or page furniture.</summary>
internal static class TitleSigns
{
    /// <summary>Names of series: they stand in the letterhead, above the title.</summary>
    private static readonly string[] Series = ["简报", "快报", "动态", "专刊", "专报", "信息", "简讯", "文件", "通讯", "月报", "周报", "增刊"];

    private static readonly string[] Furniture = ["分享到", "当前位置", "您的位置", "首页", "打印", "字号", "相关新闻", "相关链接", "扫一扫", "【", "浏览次数", "点击", "上一篇", "下一篇", "关闭", "返回"];

    private static readonly string[] Bylines = ["本报记者", "记者", "通讯员", "作者", "文/", "图/", "责任编辑", "来源", "编者按", "签发人", "主办", "承办", "供稿"];

    public static bool IsSeries(string line)
    {
        var bare = string.Concat(line.Where(c => !char.IsWhiteSpace(c) && c is not ('《' or '》'))).TrimEnd('#');
        foreach (var word in Series)
        {
            if (bare.EndsWith(word, StringComparison.Ordinal) && (bare.Length <= word.Length + 8 || OrganNames.EndsWithOrgan(FirstWord(line)) || word == "文件"))
                return !bare.Contains("关于", StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>产业工人队伍建设改革简报: with an issue number below it, it is a series whatever its length.</summary>
    public static bool NamesSeries(string line) => Series.Any(word => line.TrimEnd().EndsWith(word, StringComparison.Ordinal));

    /// <summary>Letterhead, date, number, labelled value, body, issue: never a title.</summary>
    public static bool IsLetterhead(string line) =>
        IsOrder(line) || IsSeries(line) || LineSigns.IsIssue(line) || LineSigns.WholeDate(line) is not null || HeadFields.StartsWithLabel(line) || IsNumber(line)
        || OrganNames.SplitWhole(line).Count > 0 || SignatureReader.OnOneLine(new MetaLine(line, 0, 0, AfterBlank: false, null)) is not null;

    /// <summary>某省人民政府令: the rules that the order puts in force have the title.</summary>
    public static bool IsOrder(string line) =>
        line.Length is > 3 and <= 30 && line[^1] == '令' && (OrganNames.EndsWithOrgan(line[..^1]) || line.EndsWith("主席令", StringComparison.Ordinal) || line[^2] == '部' || line.EndsWith("国务院令", StringComparison.Ordinal));

    public static bool CanBeTitle(string line)
    {
        if (!LineSigns.IsTitleLength(line) || line[^1] is '。' or '；' or '：' or ':' or '，' or ',' or '、' or '|' || line.Contains('>', StringComparison.Ordinal))
            return false;
        if (line.Count(c => c is >= '\u4e00' and <= '\u9fff') < 3 || line.Contains(" | ", StringComparison.Ordinal))
            return false;
        if (line[0] is '（' or '(' && line[^1] is '）' or ')')
            return false;
        return !IsLetterhead(line) && !LineSigns.StartsWithLabel(line) && !StartsWithAny(line, Furniture) && !StartsWithAny(line, Bylines);
    }

    /// <summary>关于…的通知, …条例, …常见问题解答: the line ends as titles of documents end.</summary>
    public static bool EndsWithKind(string line) => DocumentKinds.WordOf(WithoutNumber(line)) is not null;

    /// <summary>
    /// …的通知（某府〔2020〕1号） → …的通知; also with the number before the title, and where a page prints the title twice around it. A number
    /// inside the title (转发《…》（某发〔2020〕1号）的通知) is part of it.
    /// </summary>
    public static string WithoutNumber(string line)
    {
        if (line.Length > 200 || DocumentNumber.FindAll(line) is not [.., var mention])
            return line;
        var behind = line[mention.Span.End..].TrimStart('）', ')', ' ', '-', '—');
        if (OfficialTitle.HasOpening(behind) && behind[0] is not '的' && DocumentKinds.WordOf(behind) is not null)
            return behind;
        if (mention.Span.Start < 6 || line.Length - mention.Span.End > 1)
            return line;
        return line[..mention.Span.Start].TrimEnd('（', '(', ' ', '\u3000');
    }

    private static bool IsNumber(string line) =>
        DocumentNumber.FindAll(line) is [var mention, ..] && line.Length - mention.Span.Length <= 6;

    private static bool StartsWithAny(string line, string[] words) =>
        words.Any(word => line.StartsWith(word, StringComparison.Ordinal));

    private static string FirstWord(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return CharacterFolder.Fold(space < 0 ? line : line[..space]);
    }
}
