using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>Kind of document: the letterhead of a bulletin, the word that ends the title, a reporter's by-line, or how the text is built.</summary>
internal static class KindReader
{
    private static readonly string[] Bulletins = ["简报", "快报", "专刊", "专报", "简讯", "动态", "信息"];

    /// <summary>工作动态 and 政务信息 are also parts of a web page; with an issue number they are a series.</summary>
    private static readonly string[] NeedIssue = ["动态", "信息"];

    private static readonly string[] GuideHeadings = ["受理条件", "申请条件", "申报条件", "申请材料", "申报材料", "办理流程", "办理程序", "办理时限", "受理范围", "补贴标准", "办理地点", "申领流程", "申办材料"];

    public static MetaFact<DocumentKind>? Read(HeadFacts head, IReadOnlyList<MetaFact<string>> issuers, SourceDocument source)
    {
        if (source.Declared.TryGetValue(DeclaredKeys.Kind, out var declared) && DocumentKinds.Parse(declared) is { } kind)
            return new MetaFact<DocumentKind>(kind, default);
        return OfLetterhead(head) ?? OfTitle(head.Title, issuers) ?? OfText(head.Lines);
    }

    /// <summary>A line above the title that ends in 简报, 快报….</summary>
    private static MetaFact<DocumentKind>? OfLetterhead(HeadFacts head)
    {
        var hasIssue = IssueReader.Read(head.Lines) is not null;
        var last = head.Title.IsInText ? head.Title.First : head.Lines.HeadEnd;
        foreach (var line in head.Lines.All.Take(last))
        {
            if (line.IsOutside || line.Text.Length > 60)
                continue;
            foreach (var word in Bulletins)
            {
                if (line.Text.EndsWith(word, StringComparison.Ordinal) && (hasIssue || TitleSigns.IsSeries(line.Text)) && (hasIssue || !NeedIssue.Contains(word)))
                    return new MetaFact<DocumentKind>(DocumentKind.Bulletin, line.SpanOf(line.Text.Length - word.Length, word.Length));
            }
        }

        return null;
    }

    private static MetaFact<DocumentKind>? OfTitle(TitleParts title, IReadOnlyList<MetaFact<string>> issuers)
    {
        if (title.Title is not { } fact || DocumentKinds.FromTitle(fact.Value) is var kind && kind == DocumentKind.Unknown)
            return null;
        // 规定 of the State Council or a congress ranks as a regulation.
        if (kind == DocumentKind.Measures && issuers.Any(issuer => issuer.Value is "国务院" || issuer.Value.Contains("人民代表大会", StringComparison.Ordinal)))
            kind = DocumentKind.Regulation;
        var word = DocumentKinds.WordOf(fact.Value)!;
        var at = fact.Value.LastIndexOf(word, StringComparison.Ordinal);
        var behind = fact.Value.Length - at;
        var span = title.IsInText && at >= 0 && fact.Span.Length >= behind ? new TextSpan(fact.Span.End - behind, word.Length) : default;
        return new MetaFact<DocumentKind>(kind, span);
    }

    private static MetaFact<DocumentKind>? OfText(MetaLines lines)
    {
        var headings = new List<MetaLine>();
        MetaLine? answer = null;
        var answers = 0;
        foreach (var line in lines.All)
        {
            if (line.Text.StartsWith("本报记者", StringComparison.Ordinal) || line.Text.StartsWith("通讯员", StringComparison.Ordinal) || line.Text.StartsWith("本报讯", StringComparison.Ordinal))
                return new MetaFact<DocumentKind>(DocumentKind.Feature, line.Span);
            if (line.Text.Length <= 14 && GuideHeadings.Any(word => line.Text.Contains(word, StringComparison.Ordinal)))
                headings.Add(line);
            if (line.Text.StartsWith("答：", StringComparison.Ordinal) || line.Text.StartsWith("答:", StringComparison.Ordinal))
                (answer, answers) = (answer ?? line, answers + 1);
        }

        if (answers >= 2)
            return new MetaFact<DocumentKind>(DocumentKind.Faq, answer!.SpanOf(0, 2));
        return headings.Count >= 2 ? new MetaFact<DocumentKind>(DocumentKind.Guide, headings[0].Span) : null;
    }
}
