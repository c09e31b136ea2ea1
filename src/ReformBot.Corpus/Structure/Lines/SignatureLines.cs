namespace ReformBot.Corpus.Structure.Lines;

/// <summary>落款: names of bodies, one or several a line, with the date under them, wherever the letter ends; and the 版记.</summary>
internal static class SignatureLines
{
    /// <summary>Joint notices are signed by at most this many bodies, a line each.</summary>
    private const int MostSigners = 16;

    public static void Mark(IReadOnlyList<TextLine> lines)
    {
        // A letterhead has names and a date too, but before any text.
        var (text, end) = BodyFrame.Of(lines);
        if (end == 0)
            return;
        for (var i = text + 1; i < lines.Count; i++)
        {
            if (lines[i].IsOpen && LinePatterns.IsDate(lines[i].Text) && FirstSigner(lines, i) is var first && first < i && first > text)
                MarkAll(lines, first, i, LineRole.Signature);
        }

        MarkColophons(lines, text);
    }

    private static int FirstSigner(IReadOnlyList<TextLine> lines, int date)
    {
        var first = date;
        while (first > 0 && date - first < MostSigners && lines[first - 1].IsOpen && IsSigner(lines[first - 1]))
            first--;
        return first;
    }

    /// <summary>A name, perhaps with spaces between several; a seal's "（盖章）" may follow.</summary>
    private static bool IsSigner(TextLine line) =>
        line.Markdown == 0 && LinePatterns.IsOrganLine(line.Text.TrimEnd("（盖章）()代 ")) && !line.Text.Contains("关于", StringComparison.Ordinal);

    private static void MarkColophons(IReadOnlyList<TextLine> lines, int text)
    {
        for (var i = text + 1; i < lines.Count; i++)
        {
            if (!lines[i].IsOpen || !LinePatterns.IsColophon(lines[i].Text))
                continue;
            lines[i].Role = LineRole.Colophon;
            if (LinePatterns.IsPrintedDate(lines[i].Text))
                MarkPrinters(lines, i);
        }
    }

    /// <summary>The body that printed it stands over the date, after 抄送 or after the signature.</summary>
    private static void MarkPrinters(IReadOnlyList<TextLine> lines, int date)
    {
        for (var i = date - 1; i >= 0 && date - i <= MostSigners && lines[i].IsOpen && IsSigner(lines[i]); i--)
            lines[i].Role = LineRole.Colophon;
    }

    private static void MarkAll(IReadOnlyList<TextLine> lines, int first, int last, LineRole role)
    {
        for (var i = first; i <= last; i++)
            lines[i].Role = role;
    }
}
