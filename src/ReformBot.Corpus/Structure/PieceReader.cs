using ReformBot.Corpus.Structure.Lines;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Structure;

/// <summary>Lines with their roles → pieces in text order: enumerations cut out, wrapped titles put together, overlaps set apart.</summary>
internal static class PieceReader
{
    private static readonly string[] Answers = ["答：", "答:"];

    public static List<Piece> Read(string text, IReadOnlyList<TextLine> lines)
    {
        var pieces = new List<Piece>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Role is LineRole.Body or LineRole.Question)
                AddBody(pieces, text, lines[i], i);
            else if (GoesWithAbove(lines, i))
                pieces[^1] = pieces[^1] with { Span = TextSpan.FromBounds(pieces[^1].Span.Start, lines[i].Span.End) };
            else
                pieces.Add(new Piece(lines[i].Span, lines[i].Role, null, i, false));
        }

        return pieces;
    }

    /// <summary>The second line of a wrapped title, and the title of an annex under its number.</summary>
    private static bool GoesWithAbove(IReadOnlyList<TextLine> lines, int index)
    {
        if (index == 0)
            return false;
        var (line, above) = (lines[index], lines[index - 1]);
        return line.Role switch
        {
            LineRole.AnnexTitle => true,
            LineRole.InnerTitle => above.Role == LineRole.InnerTitle,
            LineRole.Title => above.Role == LineRole.Title && line.BreaksBefore == 1 && line.Markdown == 0 && IsWrapped(above.Text, line.Text),
            _ => false,
        };
    }

    /// <summary>关于…的 / 通知: the line above does not say what kind of document it is, or stops inside a name.</summary>
    private static bool IsWrapped(ReadOnlySpan<char> above, ReadOnlySpan<char> line) =>
        !LinePatterns.EndsLikeTitle(above) && LinePatterns.EndsLikeTitle(line) || line.StartsWith("关于") || line.StartsWith("实施细则");

    private static void AddBody(List<Piece> pieces, string text, TextLine line, int index)
    {
        var start = line.Span.Start;
        if (line.Repeated > 0)
        {
            pieces.Add(new Piece(new TextSpan(start, line.Repeated), LineRole.Duplicate, null, index, false));
            start += line.Repeated;
        }

        var body = text.AsSpan(start, line.Span.End - start);
        var label = start == line.Span.Start ? line.Label : ClauseLabelReader.Read(body);
        var cuts = new List<int> { 0 };
        if (label is not { Level: ClauseLevel.Annex })
            cuts.AddRange(InlineItems.Find(body, label));
        AddAnswer(cuts, body);
        for (var i = 0; i < cuts.Count; i++)
        {
            var end = i + 1 < cuts.Count ? cuts[i + 1] : body.Length;
            var part = body[cuts[i]..end];
            pieces.Add(new Piece(new TextSpan(start + cuts[i], part.Length), line.Role, i == 0 ? label : ClauseLabelReader.Read(part), index, i > 0));
        }
    }

    /// <summary>问：…？答：… on one line.</summary>
    private static void AddAnswer(List<int> cuts, ReadOnlySpan<char> body)
    {
        if (cuts.Count > 1 || body.Length < 6)
            return;
        foreach (var answer in Answers)
        {
            if (body[1..].IndexOf(answer) is >= 0 and var at && body[at] is '？' or '?' or '。' or ' ')
                cuts.Add(at + 1);
        }
    }
}
