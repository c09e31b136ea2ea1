namespace ReformBot.Ingestion.Reading.Pdf;

/// <summary>Whether a line begins as numbered clauses do. Only for joining lines; the structure is understood later.</summary>
internal static class LineLabel
{
    /// <summary>第X条, 一、, （一）, 1. or 1、, ①, 附件.</summary>
    public static bool Starts(string line)
    {
        if (line[0] is '第' or '（' or '(' or (>= '①' and <= '⑳') || line.StartsWith("附件", StringComparison.Ordinal))
            return true;
        var end = 0;
        while (end < line.Length && end < 4 && (char.IsAsciiDigit(line[end]) || "一二三四五六七八九十".Contains(line[end])))
            end++;
        return end > 0 && end < line.Length && line[end] is '、' or '.' or '．' or '，' or '是' or ')' or '）';
    }
}
