using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Structure.Lines;

/// <summary>Repaired text → its lines, empty ones left out.</summary>
internal static class LineReader
{
    public static List<TextLine> Read(string text)
    {
        var lines = new List<TextLine>();
        var (start, breaks) = (0, 0);
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var span = Content(text, start, end, out var markdown);
            if (span.IsEmpty)
            {
                breaks++;
            }
            else
            {
                if (lines.Count > 0)
                    lines[^1].BreaksAfter = breaks;
                lines.Add(new TextLine(text, span, markdown, breaks));
                breaks = 1;
            }

            start = end + 1;
        }

        return lines;
    }

    /// <summary>Without white space and without the # marks of Markdown.</summary>
    private static TextSpan Content(string text, int start, int end, out int markdown)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        markdown = 0;
        while (start + markdown < end && text[start + markdown] == '#')
            markdown++;
        if (markdown is 0 or > 6)
        {
            markdown = 0;
            return TextSpan.FromBounds(start, end);
        }

        start += markdown;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return TextSpan.FromBounds(start, end);
    }
}
