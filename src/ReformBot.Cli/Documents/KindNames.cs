using ReformBot.Corpus.Documents;

namespace ReformBot.Cli.Documents;

/// <summary>The kinds of document as people call them. The first name of a kind is the one that is shown.</summary>
internal static class KindNames
{
    private static readonly (DocumentKind Kind, string[] Names)[] Table =
    [
        (DocumentKind.Law, ["法律", "法"]),
        (DocumentKind.Regulation, ["法规", "条例", "规定"]),
        (DocumentKind.Notice, ["通知", "公告", "通告", "函"]),
        (DocumentKind.Opinion, ["意见", "方案", "规划"]),
        (DocumentKind.Measures, ["办法", "细则", "规则", "规程"]),
        (DocumentKind.Bulletin, ["简报", "快报", "动态", "专刊"]),
        (DocumentKind.Feature, ["纪实", "报道", "经验材料", "经验"]),
        (DocumentKind.Faq, ["问答", "常见问题"]),
        (DocumentKind.Catalogue, ["清单", "汇编", "一览表"]),
        (DocumentKind.Guide, ["指南", "办事指南", "服务指南"]),
        (DocumentKind.Unknown, ["未知"]),
    ];

    /// <summary>All names that are shown, for a message that lists what may be asked for.</summary>
    public static string All => string.Join('、', Table.Select(row => row.Names[0]));

    public static string Of(DocumentKind kind) => Table.First(row => row.Kind == kind).Names[0];

    /// <summary>By a Chinese name or the English name of the kind, in any case; null when no kind is called so.</summary>
    public static DocumentKind? Find(string name)
    {
        name = name.Trim();
        foreach (var (kind, names) in Table)
        {
            if (names.Contains(name, StringComparer.Ordinal) || string.Equals(kind.ToString(), name, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return null;
    }
}
