using System.Collections.Immutable;
using System.Text;
using ReformBot.Corpus.Text;

namespace ReformBot.Cli.Terminal;

/// <summary>Writes running text as wide as the terminal, indented, with words marked.</summary>
internal static class Paragraphs
{
    public static void Write(Screen screen, string text, int indent = 0, ImmutableArray<TextSpan> marks = default, Ink ink = Ink.Plain)
    {
        text = SafeText.Of(text);
        var spans = Merge(marks.IsDefault ? [] : marks, text.Length);
        if (!screen.Colour)
            (text, spans) = (Bracketed(text, spans), []);
        var margin = new string(' ', indent);
        foreach (var line in LineBreaker.Break(text, (screen.Width ?? int.MaxValue) - indent))
            screen.Line(line.IsEmpty ? "" : margin + Painted(screen, text, line, spans, ink));
    }

    /// <summary>Short pieces side by side, as many to a line as fit; none is broken in two unless it is wider than a line.</summary>
    public static void WriteItems(Screen screen, IEnumerable<string> items, int indent, Ink ink)
    {
        const string Gap = "  ";
        var line = "";
        foreach (var item in items.Select(SafeText.OfLine))
        {
            if (line.Length > 0 && CellWidth.Of(line) + Gap.Length + CellWidth.Of(item) > (screen.Width ?? int.MaxValue) - indent)
            {
                Write(screen, line, indent, ink: ink);
                line = "";
            }

            line = line.Length == 0 ? item : line + Gap + item;
        }

        if (line.Length > 0)
            Write(screen, line, indent, ink: ink);
    }

    /// <summary>In order, without overlap, inside the text: marks come from more than one rule.</summary>
    private static List<TextSpan> Merge(ImmutableArray<TextSpan> marks, int length)
    {
        var merged = new List<TextSpan>();
        foreach (var mark in marks.Where(mark => !mark.IsEmpty && mark.Start >= 0 && mark.End <= length).OrderBy(mark => mark.Start))
        {
            if (merged.Count > 0 && mark.Start <= merged[^1].End)
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, mark.End));
            else
                merged.Add(mark);
        }

        return merged;
    }

    private static string Bracketed(string text, List<TextSpan> marks)
    {
        var result = new StringBuilder(text);
        for (var i = marks.Count - 1; i >= 0; i--)
            result.Insert(marks[i].End, '】').Insert(marks[i].Start, '【');
        return result.ToString();
    }

    private static string Painted(Screen screen, string text, TextSpan line, List<TextSpan> marks, Ink ink)
    {
        var result = new StringBuilder();
        var at = line.Start;
        foreach (var mark in marks.Where(line.Overlaps))
        {
            var (start, end) = (Math.Max(mark.Start, line.Start), Math.Min(mark.End, line.End));
            result.Append(screen.Paint(text[at..start], ink)).Append(screen.Paint(text[start..end], Ink.Mark));
            at = end;
        }

        return result.Append(screen.Paint(text[at..line.End], ink)).ToString();
    }
}
