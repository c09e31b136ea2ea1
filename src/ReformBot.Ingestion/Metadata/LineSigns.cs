using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>What a line is by its looks alone.</summary>
internal static class LineSigns
{
    /// <summary>A heading or title seldom has more; running text seldom less.</summary>
    private const int LongestTitle = 110;

    private const int ShortestRunningText = 45;

    /// <summary>A notice to all provinces, ministries and enterprises at once has about 120.</summary>
    private const int LongestAddressee = 200;

    /// <summary>The line that a corpus of copies puts before the text.</summary>
    public static bool IsProvenance(string line) => line.StartsWith("SOURCE:", StringComparison.Ordinal);

    /// <summary>A paragraph, or a numbered heading that opens the text: 第一条, 一、, （一）, 1..</summary>
    public static bool IsRunningText(string line)
    {
        if (StartsWithLabel(line))
            return true;
        if (line[0] is '【' or '(' or '（' || line.Contains('|', StringComparison.Ordinal))
            return false;
        return line.AsSpan().ContainsAny("。；") ? line.Length >= ShortestRunningText || line[^1] == '。' : line.Length > LongestTitle;
    }

    public static bool StartsWithLabel(string line)
    {
        if (line.Length < 2)
            return false;
        if (line[0] == '第')
            return ChineseNumeral.TryReadAt(line, 1, out _, out var ordinal) && 1 + ordinal < line.Length && line[1 + ordinal] is '条' or '章' or '编';
        var bracket = line[0] is '（' or '(' ? 1 : 0;
        if (!ChineseNumeral.TryReadAt(line, bracket, out var number, out var length) || number > 30 || length > 3)
            return false;
        var at = bracket + length;
        if (at >= line.Length)
            return false;
        if (bracket == 1)
            return line[at] is '）' or ')';
        return line[at] == '、' || (char.IsAsciiDigit(line[0]) && line[at] is '.' or '．' && at + 1 < line.Length && !char.IsAsciiDigit(line[at + 1]));
    }

    /// <summary>各区人民政府，市政府各部门、各直属机构： — names and a colon, nothing behind it.</summary>
    public static bool IsAddressee(string line)
    {
        if (line.Length is < 4 or > LongestAddressee || line[^1] is not ('：' or ':') || StartsWithLabel(line))
            return false;
        var folded = CharacterFolder.Fold(line);
        if (folded.AsSpan().ContainsAny("?!;\".") || folded.Contains("如下", StringComparison.Ordinal))
            return false;
        if (folded[0] is '各' || folded.StartsWith("有关", StringComparison.Ordinal) || folded.Contains("各有关", StringComparison.Ordinal))
            return true;
        return OrganNames.EndsWithOrgan(folded[..^1].TrimEnd(')').TrimEnd()) || folded.Contains(",各", StringComparison.Ordinal);
    }

    /// <summary>Nothing but a date: 2021年7月30日, （2020-03-01）, 2025-11-18 17:37.</summary>
    public static ChineseDate? WholeDate(string line)
    {
        if (line.Length > 24 || ChineseDate.FindAll(line) is not [var date] || date.ToDate() is null)
            return null;
        var rest = string.Concat(line[..date.Span.Start], line[date.Span.End..]);
        return rest.All(c => char.IsWhiteSpace(c) || char.IsAsciiDigit(c) || c is ':' or '：' or '(' or ')' or '（' or '）' or '。') ? date : null;
    }

    /// <summary>2021年第14期(总第40期), 第四期.</summary>
    public static bool IsIssue(string line) => IssueReader.Find(line) is { } span && span.Length >= line.Length - 4;

    public static bool IsTitleLength(string line) => line.Length is >= 4 and <= LongestTitle;
}
