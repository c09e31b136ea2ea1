namespace ReformBot.Corpus.Structure;

/// <summary>
/// Names of bodies, told by how they end: bureaus, committees, governments, unions, firms. Enough to tell a signature line from a
/// caption; which body it is, is read elsewhere.
/// </summary>
internal static class OrganNames
{
    /// <summary>Longest first where one ends in the other. 部, 委 and 会 alone end too many ordinary words.</summary>
    private static readonly string[] Endings =
    [
        "委员会", "办公厅", "办公室", "人民政府", "政府", "总工会", "工会", "联合会", "协会", "商会", "妇联", "残联", "团委", "管委会", "党委", "党组",
        "常委会", "代表大会", "领导小组", "协调小组", "联席会议", "工作组", "指挥部", "总部", "宣传部", "组织部", "统战部", "政法部", "工作部", "财政部",
        "保障部", "教育部", "商务部", "科技部", "公安部", "司法部", "民政部", "农业部", "工信部", "信息化部", "建设部", "运输部", "健康委", "卫健委",
        "发改委", "改革委", "国资委", "省委", "市委", "区委", "县委", "总局", "分局", "局", "厅", "总署", "署", "法院", "检察院", "研究院", "研究室", "银行",
        "公司", "集团", "中心", "学院", "大学", "学校", "总队", "支队", "秘书处", "管理处", "编辑部", "报社", "国务院",
    ];

    /// <summary>What ends a name inside a title: …局关于印发….</summary>
    private static readonly string[] Followers = ["关于", "印发", "转发", "文件", "公告", "通告", "批转", "令"];

    private const string LastCharacters = "局厅委部院署办会处行社团府室心司";

    public static bool EndsWithName(ReadOnlySpan<char> text)
    {
        foreach (var ending in Endings)
        {
            if (text.EndsWith(ending) && text.Length > 2)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Two names side by side (财政部 国家卫生计生委关于…): with a name-like word on either side of the space, one character is enough to end
    /// a name.
    /// </summary>
    public static bool StandSideBySide(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var name = FirstName(after);
        return before.Length > 2 && LastCharacters.Contains(before[^1]) && name.Length is > 3 and < 26 && LastCharacters.Contains(name[^1]);
    }

    /// <summary>The Han characters that <paramref name="text"/> begins with, up to a word that ends a name inside a title.</summary>
    private static ReadOnlySpan<char> FirstName(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < 40 && Text.CharacterKinds.IsHan(text[end]))
            end++;
        var name = text[..end];
        foreach (var follower in Followers)
        {
            if (name.IndexOf(follower) is > 2 and var at)
                name = name[..at];
        }

        return name;
    }
}
