using ReformBot.Corpus.Documents;

namespace ReformBot.Ingestion.Metadata;

/// <summary>The document's own 发文字号: on a line of its own in the head, in the page's table, at the end of the title, or of an order's 公布 line.</summary>
internal static class NumberReader
{
    /// <summary>Characters that may stand beside the number on its line: brackets, 文号 and the like.</summary>
    private const int MostBeside = 6;

    public static MetaFact<DocumentNumber>? Read(MetaLines lines, HeadFields fields)
    {
        if (fields[HeadFieldName.Number] is { } field && DocumentNumber.FindAll(field.Value) is [var declared, ..])
            return new MetaFact<DocumentNumber>(declared.Number, new(field.Span.Start + declared.Span.Start, declared.Span.Length));
        MetaFact<DocumentNumber>? ofTitle = null;
        foreach (var line in lines.Head.Concat(BelowTitle(lines)))
        {
            foreach (var mention in DocumentNumber.FindAll(line.Text))
            {
                var fact = new MetaFact<DocumentNumber>(mention.Number, line.SpanOf(mention.Span.Start, mention.Span.Length));
                if (line.Text.Length - mention.Span.Length <= MostBeside || IsPublication(line.Text, mention.Span.End))
                    return fact;
                if (mention.Span.End >= line.Text.Length - 1 && !IsQuoted(line.Text, mention.Span.Start))
                    ofTitle ??= fact;
            }
        }

        return ofTitle;
    }

    /// <summary>An order's number can stand on two lines: 某某部令 / 第 5 号.</summary>
    private static IEnumerable<MetaLine> BelowTitle(MetaLines lines)
    {
        for (var i = 0; i + 1 < lines.HeadEnd; i++)
        {
            var (line, next) = (lines.All[i], lines.All[i + 1]);
            if (line.Text[^1] is '令' or '告' && next.Text.Length <= 12 && next.Text[0] == '第' && !line.IsOutside)
                yield return line with { Text = lines.Text.Text[line.Start..next.Span.End] };
        }
    }

    /// <summary>…公告第17号公布, （…令第5号发布）.</summary>
    private static bool IsPublication(string line, int end) =>
        line.AsSpan(end).TrimStart().StartsWith("公布") || line.AsSpan(end).TrimStart().StartsWith("发布");

    /// <summary>The number of another document, behind its name: 关于转发《…》（某发〔2020〕1号）.</summary>
    private static bool IsQuoted(string line, int start) =>
        start > 1 && line[start - 1] is '（' or '(' && line[start - 2] == '》';
}
