using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>Names of bodies that issue documents, told by how they end and how they begin.</summary>
internal static class OrganNames
{
    /// <summary>The longest real name seen, with its place and its superior body.</summary>
    private const int Longest = 45;

    private static readonly string[] Endings =
    [
        "委员会", "办公厅", "办公室", "人民政府", "总工会", "工会", "联合会", "协会", "商会", "妇联", "残联", "团委", "管委会", "党委", "党组", "常委会",
        "代表大会", "领导小组", "协调小组", "联席会议", "工作组", "指挥部", "宣传部", "组织部", "统战部", "工作部", "财政部", "保障部", "教育部", "商务部",
        "科技部", "公安部", "司法部", "民政部", "农业部", "农村部", "信息化部", "建设部", "运输部", "健康委", "卫健委", "发改委", "改革委", "国资委",
        "工信委", "经信委", "建委", "省委", "市委", "区委", "县委", "州委", "党工委", "总局", "分局", "局", "厅", "总署", "署", "法院", "检察院",
        "研究院", "研究室", "公司", "集团", "中心", "总队", "支队", "秘书处", "管理处", "国务院", "中央", "全总", "人社部", "审计署", "银行", "电力部", "事务部", "管理部",
        "监会", "协会", "学会", "基金会", "政协", "人大", "行署", "街道", "街道办事处", "办事处", "镇政府", "乡政府", "县政府", "区政府", "市政府", "省政府",
    ];

    /// <summary>End in the right characters but are things, not bodies.</summary>
    private static readonly string[] Others = ["常务会议", "大结局", "格局", "布局", "结局", "全局", "开局", "当局", "餐厅", "大厅", "中心城区", "客厅"];

    public static bool EndsWithOrgan(string text)
    {
        if (text.Length < 3)
            return false;
        foreach (var other in Others)
        {
            if (text.EndsWith(other, StringComparison.Ordinal))
                return false;
        }

        foreach (var ending in Endings)
        {
            if (text.Length > ending.Length && text.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The names that make up the whole of <paramref name="text"/>, one or several beside each other; empty when anything else stands
    /// there. Names run together without a space (…保障局广州市财政局) are cut where a place or 中共 begins again.
    /// </summary>
    public static IReadOnlyList<TextSpan> SplitWhole(string text)
    {
        var names = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            if (IsSeparator(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && !IsSeparator(text[end]))
                end++;
            if (end - at > Longest * 2 || !IsName(text, at, end))
                return [];
            AddParts(text, at, end, names);
            at = end;
        }

        return names;
    }

    private static bool IsSeparator(char character) => char.IsWhiteSpace(character) || character is '、' or '，' or ',' or ';' or '；';

    private static bool IsName(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is (< '\u3400' or > '\u9fff') and not ('（' or '）' or '(' or ')' or '·' or '“' or '”'))
                return false;
        }

        return EndsWithOrgan(CharacterFolder.Fold(text[start..end]).TrimEnd(')'));
    }

    private static void AddParts(string text, int start, int end, List<TextSpan> names)
    {
        var from = start;
        for (var at = start + 4; at <= end - 4; at++)
        {
            if (!EndsWithOrgan(text[from..at]) || !BeginsOrgan(text, at, from, end))
                continue;
            names.Add(TextSpan.FromBounds(from, at));
            from = at;
        }

        names.Add(TextSpan.FromBounds(from, end));
    }

    /// <summary>The second name opens like the first (广州市…局广州市…局), or with 中共, 国家, 中国, 中华.</summary>
    private static bool BeginsOrgan(string text, int at, int from, int end)
    {
        if (end - at >= 4 && text.AsSpan(at).StartsWith(text.AsSpan(from, 3)))
            return true;
        foreach (var opening in (ReadOnlySpan<string>)["中共", "国家", "中国", "中华全国"])
        {
            if (text.AsSpan(at).StartsWith(opening) && !text.AsSpan(from, at - from).EndsWith("中共"))
                return true;
        }

        // 中共某省委某省人民政府: the first name has 中共 before the place.
        return text.AsSpan(from).StartsWith("中共") && end - at >= 4 && text.AsSpan(at).StartsWith(text.AsSpan(from + 2, 2));
    }
}
