namespace ReformBot.Corpus.Structure.Lines;

/// <summary>What stands before the text: letterhead, basic data, headline, by-line, addressee, and captions of the pictures above.</summary>
internal static class HeadLines
{
    private const int LongestTitle = 100;

    /// <summary>主送机关 may be a long list of bodies.</summary>
    private const int LongestAddressee = 300;

    private static readonly string[] Addressed = ["各", "你", "本", "有关", "省", "市", "区", "县"];

    private static readonly string[] AddressedEnds = ["单位", "部门", "机构", "企业", "公司", "政府", "同志", "部", "门", "院校", "学校"];

    private static readonly string[] DataKeys = ["编号", "文号", "字号", "日期", "时间", "机关", "机构", "单位", "状态", "索引号", "分类", "主题词", "有效性", "有效期", "签发人", "标题", "名称"];

    private static readonly string[] SeriesEndings = ["简报", "快报", "动态", "专报", "专刊", "通讯", "内参", "工作信息", "文件"];

    public static void Mark(IReadOnlyList<TextLine> lines, BodyFrame frame)
    {
        for (var i = 0; i < frame.First; i++)
        {
            if (lines[i].IsOpen)
                lines[i].Role = IsKeyed(lines, i, frame.First) ? LineRole.Letterhead : MetadataRole(lines[i]);
        }

        MarkAddressee(lines, frame);
        TitleLines.Mark(lines, frame);
        MarkRest(lines, frame);
    }

    /// <summary>主送机关: the last line before the text, ending with a colon.</summary>
    private static void MarkAddressee(IReadOnlyList<TextLine> lines, BodyFrame frame)
    {
        for (var i = 0; i < Math.Min(frame.First + 1, lines.Count); i++)
        {
            if (lines[i].IsOpen && IsAddressee(lines[i]))
                lines[i].Role = LineRole.Addressee;
        }
    }

    private static bool IsAddressee(TextLine line)
    {
        if (line.Last is not ('：' or ':') || line.HasStop || line.Label is not null || line.Length > LongestAddressee)
            return false;
        var names = line.Text[..^1];
        return LinePatterns.StartsWithAny(names, Addressed) && names.IndexOfAny("，,") < 0 || OrganNames.EndsWithName(names.TrimEnd("）)"))
            || names[0] == '各' || LinePatterns.StartsWithAny(names, ["各"]) || EndsWithAny(names, AddressedEnds);
    }

    private static LineRole MetadataRole(TextLine line)
    {
        var text = line.Text;
        if (line.Markdown > 0)
            return LineRole.Body;
        if (LinePatterns.IsByline(text))
            return LineRole.Byline;
        if (LinePatterns.IsIssueNumber(text) || LinePatterns.IsDocumentNumber(text) || text.SequenceEqual("基本信息") || text.StartsWith("签发人"))
            return LineRole.Letterhead;
        if (LinePatterns.IsDate(text) || IsAdoption(text))
            return LineRole.Letterhead;
        return IsSeries(text) || LinePatterns.IsOrganLine(text) ? LineRole.Letterhead : LineRole.Body;
    }

    /// <summary>A line of a block of basic data (文号：…, 实施日期：…); a headline with a colon in it stands alone.</summary>
    private static bool IsKeyed(IReadOnlyList<TextLine> lines, int index, int end)
    {
        var line = lines[index];
        var key = LinePatterns.Key(line.Text);
        if (key.IsEmpty || line.Length > 60 || line.Markdown > 0 || IsAddressee(line) || LinePatterns.IsByline(line.Text))
            return false;
        return EndsWithAny(key, DataKeys) || index > 0 && lines[index - 1].Role == LineRole.Letterhead && line.BreaksBefore == 1
            || index + 1 < end && line.BreaksAfter == 1 && LinePatterns.Key(lines[index + 1].Text).Length > 0;
    }

    /// <summary>题注: 2013年11月29日 …会议通过; dates of passing, approval and amendment under the title of a law.</summary>
    private static bool IsAdoption(ReadOnlySpan<char> text) =>
        text.Length > 8 && text.TrimStart("（( ")[0] is '1' or '2' && text.IndexOf('年') is > 0 and < 8 && text.IndexOf('日') is > 0 and < 14
        && (text.Contains("会议", StringComparison.Ordinal) || text.TrimEnd("）) ") is [.., '过' or '准' or '布' or '订' or '正' or '行' or '》']);

    /// <summary>改革快报; …改革简报; …人民政府文件.</summary>
    private static bool IsSeries(ReadOnlySpan<char> text) => text.Length < 60 && EndsWithAny(text, SeriesEndings) && !text.Contains("关于", StringComparison.Ordinal);

    /// <summary>What is left: captions where blank lines set them apart, and otherwise plain text.</summary>
    private static void MarkRest(IReadOnlyList<TextLine> lines, BodyFrame frame)
    {
        for (var i = 0; i < frame.First; i++)
        {
            if (!lines[i].IsOpen || !lines[i].IsLone(LongestTitle))
                continue;
            if (PrecedesSeries(lines, i, frame.First))
                lines[i].Role = LineRole.Letterhead;
            else if (lines[i].BreaksAfter > 1 || lines[i].BreaksBefore > 1)
                lines[i].Role = LineRole.Caption;
        }
    }

    /// <summary>Over 简报 or an issue number: the first line of a letterhead of two.</summary>
    private static bool PrecedesSeries(IReadOnlyList<TextLine> lines, int index, int end)
    {
        for (var i = index + 1; i < end && i < index + 4; i++)
        {
            if (lines[i].Role == LineRole.Letterhead && (LinePatterns.IsIssueNumber(lines[i].Text) || IsSeries(lines[i].Text)))
                return true;
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (text.EndsWith(ending))
                return true;
        }

        return false;
    }
}
