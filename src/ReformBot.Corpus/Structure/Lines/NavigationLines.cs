using System.Reflection;

namespace ReformBot.Corpus.Structure.Lines;

/// <summary>
/// What a saved web page has around its text: menus, breadcrumbs, share buttons, link lists, the foot with its licence numbers. A page is
/// known by words that only page furniture uses; then runs of short lines before the headline and after the text go with it.
/// </summary>
internal static class NavigationLines
{
    /// <summary>An entry of a menu or of a link list.</summary>
    private const int LongestEntry = 30;

    private static readonly HashSet<string> Whole = [];

    private static readonly List<string> Parts = [];

    static NavigationLines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Corpus.Structure.Lines.navigation.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var how, var word])
                continue;
            if (how == "whole")
                Whole.Add(word);
            else
                Parts.Add(word);
        }
    }

    public static void Mark(IReadOnlyList<TextLine> lines)
    {
        var found = 0;
        foreach (var line in lines)
        {
            if (line.IsOpen && IsFurniture(line))
            {
                line.Role = LineRole.Navigation;
                found++;
            }
        }

        MarkContents(lines);
        if (found == 0)
            return;
        var frame = TextFrame(lines);
        Spread(lines, 0, frame.First);
        Spread(lines, frame.End, lines.Count);
    }

    private static bool IsFurniture(TextLine line)
    {
        if (line.Length > 120 || line.HasStop)
            return false;
        var text = line.Text.Trim("·•-—>×【】[]（）() ");
        if (text.Length < 12 && Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text))
            return true;
        foreach (var part in Parts)
        {
            if (line.Text.Contains(part, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>From the block of basic data, the headline or the first paragraph to the last line that ends as text does.</summary>
    private static BodyFrame TextFrame(IReadOnlyList<TextLine> lines)
    {
        var frame = BodyFrame.Of(lines);
        var first = frame.First;
        for (var i = frame.First - 1; i >= 0 && lines[i].Role == LineRole.Body; i--)
            first = i;
        while (first > 0 && IsMetadata(lines, first - 1, frame.First))
            first--;
        var end = frame.End;
        while (end < lines.Count && (LinePatterns.IsColophon(lines[end].Text) || LinePatterns.IsDate(lines[end].Text)
            || LinePatterns.IsOrganLine(lines[end].Text) || lines[end].Role == LineRole.Signature))
            end++;
        return new BodyFrame(first, end);
    }

    /// <summary>Going up from the text: keyed data, a number, a headline close to the text, with furniture between them.</summary>
    private static bool IsMetadata(IReadOnlyList<TextLine> lines, int index, int text)
    {
        var line = lines[index];
        if (line.Role == LineRole.Navigation)
            return text - index < 24 && index > 0 && lines[index - 1].IsOpen && IsMetadata(lines, index - 1, text);
        return text - index < 24 && (LinePatterns.Key(line.Text.Trim()).Length > 0 || LinePatterns.IsDocumentNumber(line.Text)
            || line.Length > LongestEntry || line.Text.SequenceEqual("基本信息") || LinePatterns.IsByline(line.Text)
            || LinePatterns.EndsLikeTitle(line.Text) && line.Length > 8);
    }

    private static void Spread(IReadOnlyList<TextLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (lines[i].IsOpen && !lines[i].HasStop && lines[i].Label is not { Level: < ClauseLevel.Dash })
                lines[i].Role = LineRole.Navigation;
        }
    }

    /// <summary>目录: the headings that follow stand again further down, over their text.</summary>
    private static void MarkContents(IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i + 2 < lines.Count; i++)
        {
            if (!lines[i].IsOpen || !(lines[i].Text is "目录" or "目次"))
                continue;
            var end = i + 1;
            while (end < lines.Count && lines[end].IsOpen && !lines[end].HasStop && lines[end].Length < 60 && (end == i + 1 || !SameEntry(lines[end], lines[i + 1])))
                end++;
            if (end == lines.Count || !SameEntry(lines[end], lines[i + 1]))
                continue;
            for (var k = i; k < end; k++)
                lines[k].Role = LineRole.Navigation;
        }
    }

    /// <summary>The same heading, a page number behind it or not.</summary>
    private static bool SameEntry(TextLine line, TextLine entry) =>
        line.Text.SequenceEqual(entry.Text.TrimEnd("0123456789.…· ()（）")) || line.Text.SequenceEqual(entry.Text);
}
