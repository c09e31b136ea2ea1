using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>Finds 落款: lines of bodies with a line that is nothing but a date below them, under the text or in a bulletin's letterhead.</summary>
internal static class SignatureReader
{
    /// <summary>More bodies on lines of their own than any joint issue has.</summary>
    private const int MostLines = 16;

    /// <summary>Date, contact and page furniture at the end of a line.</summary>
    private const int LongestEnd = 120;

    /// <summary>Several bodies on one line.</summary>
    private const int LongestNames = 200;

    private static readonly string[] Signers = ["省长", "市长", "州长", "县长", "区长", "主席", "总理", "部长", "主任", "局长", "署长"];

    private static readonly Signature None = new([], null);

    /// <summary>Under the text: the first date with bodies above it, before annexes begin.</summary>
    public static Signature ReadTail(MetaLines lines)
    {
        Signature? dateOnly = null;
        for (var i = Math.Min(lines.Body, lines.All.Count); i < lines.All.Count; i++)
        {
            var line = lines.All[i];
            if (line.IsOutside)
                continue;
            if (ReadAt(lines, i, lines.Body) is not { } signature)
                continue;
            if (signature.Issuers.Count > 0)
                return signature;
            dateOnly ??= IsBehindText(lines, i) ? signature : null;
        }

        return dateOnly ?? None;
    }

    /// <summary>A bulletin's letterhead: series, issue, body, date.</summary>
    public static Signature ReadHead(MetaLines lines)
    {
        for (var i = 0; i < lines.HeadEnd; i++)
        {
            if (!lines.All[i].IsOutside && ReadAt(lines, i, 0) is { Issuers.Count: > 0 } signature)
                return signature;
        }

        return None;
    }

    /// <summary>The bodies that stand on their own lines (no date needed), from <paramref name="index"/> upwards.</summary>
    public static IReadOnlyList<MetaFact<string>> IssuersAbove(MetaLines lines, int index, int lowest)
    {
        var issuers = new List<MetaFact<string>>();
        for (var i = index - 1; i >= lowest && index - i <= MostLines; i--)
        {
            var line = lines.All[i];
            var names = line.IsOutside || line.Text[^1] is '：' or ':' ? [] : OrganNames.SplitWhole(line.Text);
            if (names.Count == 0)
                break;
            issuers.InsertRange(0, Facts(line, names));
        }

        return issuers;
    }

    private static Signature? ReadAt(MetaLines lines, int index, int lowest)
    {
        var line = lines.All[index];
        if (LineSigns.WholeDate(line.Text) is { } date)
            return new Signature(IssuersAbove(lines, index, lowest), DateOf(line, date));
        return OnOneLine(line);
    }

    /// <summary>
    /// 海南省总工会办公室　2015年7月28日; on copies without line ends it closes the last paragraph (…特此通知。某局 2020年2月12日). 印发 at the
    /// end makes it a colophon.
    /// </summary>
    public static Signature? OnOneLine(MetaLine line)
    {
        if (LastDate(line.Text) is not { } date)
            return null;
        var before = line.Text[..date.Span.Start].TrimEnd();
        var start = Math.Max(before.LastIndexOfAny(['。', '！', '；', '：', '\n']) + 1, before.Length - LongestNames);
        while (start < before.Length)
        {
            var names = OrganNames.SplitWhole(WithoutEditor(before[start..]));
            if (names.Count > 0)
                return new Signature([.. names.Select(span => Fact(line, new TextSpan(start + span.Start, span.Length)))], DateOf(line, date));
            var space = before.AsSpan(start).IndexOfAny(' ', '\u3000');
            start = space < 0 ? before.Length : start + space + 1;
        }

        return null;
    }

    /// <summary>The date that ends the line; page furniture and a contact in brackets may follow it.</summary>
    private static ChineseDate? LastDate(string line)
    {
        var end = line.AsSpan().TrimEnd();
        if (end.IsEmpty || end[^1] is not ('日' or '】' or '）' or ')' or ']'))
            return null;
        var from = Math.Max(0, line.Length - LongestEnd);
        if (ChineseDate.FindAll(line[from..]) is not [.., var date])
            return null;
        date = date with { Span = new TextSpan(from + date.Span.Start, date.Span.Length) };
        var rest = line[date.Span.End..].TrimStart();
        return date.ToDate() is not null && date.Span.Start >= 4 && (rest.Length == 0 || rest[0] is '【' or '（' or '(' or '[') ? date : null;
    }

    /// <summary>…总工会办公室编, …办公室主办: bulletins say what the body did.</summary>
    private static string WithoutEditor(string name)
    {
        foreach (var word in (ReadOnlySpan<string>)["编印", "主办", "主编", "编发", "编辑", "编", "印"])
        {
            if (name.EndsWith(word, StringComparison.Ordinal))
                return name[..^word.Length].TrimEnd();
        }

        return name;
    }

    /// <summary>A date without a body belongs to the document when the text, or the person who signs an order, stands right above it.</summary>
    private static bool IsBehindText(MetaLines lines, int index)
    {
        if (index <= lines.Body)
            return false;
        var above = lines.All[index - 1].Text;
        return above[^1] is '。' or '：' or '；' or '）' or '.' or ')' || (above.Length <= 12 && Signers.Any(word => above.StartsWith(word, StringComparison.Ordinal)));
    }

    private static MetaFact<DateOnly> DateOf(MetaLine line, ChineseDate date) =>
        new(date.ToDate()!.Value, line.SpanOf(date.Span.Start, date.Span.Length));

    private static List<MetaFact<string>> Facts(MetaLine line, IReadOnlyList<TextSpan> names) =>
        [.. names.Select(span => Fact(line, span))];

    private static MetaFact<string> Fact(MetaLine line, TextSpan span) => new(span.In(line.Text), line.SpanOf(span.Start, span.Length));
}
