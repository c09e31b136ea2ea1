using System.Collections.Immutable;

namespace ReformBot.Ingestion.Reading.Pdf;

/// <summary>A line as it lies on its page.</summary>
/// <param name="Indent">Spaces before it; one is about a Han character wide.</param>
/// <param name="Text">Without white space at its ends.</param>
/// <param name="AfterGap">An empty line stands before it.</param>
internal sealed record PdfLine(int Indent, string Text, bool AfterGap)
{
    /// <summary>What parts the cells of a table. Two spaces may also stand in a word that was spread out: 通  知.</summary>
    private const int Gap = 3;

    /// <summary>The pieces between wide gaps; one for ordinary text.</summary>
    public ImmutableArray<string> Pieces => Split(Text, Gap);

    /// <summary>In half characters.</summary>
    public int Width => Indent + Text.Sum(character => BlockWriter.IsWide(character) ? 2 : 1);

    /// <summary>The lines of a page that have text.</summary>
    public static List<PdfLine> Of(string page)
    {
        var lines = new List<PdfLine>();
        var gap = false;
        foreach (var line in page.Split('\n'))
        {
            var text = line.Trim();
            if (text.Length > 0)
                lines.Add(new PdfLine(line.Length - line.TrimStart().Length, text, gap));
            gap = text.Length == 0;
        }

        return lines;
    }

    /// <param name="gap">Least number of spaces between two pieces.</param>
    public static ImmutableArray<string> Split(string text, int gap)
    {
        if (!text.Contains("  ", StringComparison.Ordinal))
            return [text];
        var pieces = ImmutableArray.CreateBuilder<string>();
        var (start, spaces) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
            {
                spaces++;
                continue;
            }

            if (spaces >= gap)
            {
                pieces.Add(text[start..(i - spaces)]);
                start = i;
            }

            spaces = 0;
        }

        pieces.Add(text[start..]);
        return pieces.ToImmutable();
    }
}
