namespace ReformBot.Answering.Citations.Traces;

/// <summary>Lines of a quotation that stand over others: 一、深度困难职工, and below it what is said of them.</summary>
internal static class Heads
{
    private const string Numerals = "一二三四五六七八九十0123456789";

    private static readonly char[] Label = [.. Numerals, '(', ')', '、', '.'];

    /// <summary>0 for 一、, 1 for (一), 2 for 1. and 1、; negative when the segment is no heading.</summary>
    public static int LevelOf(TraceText text, int segment) => text.HeadLevels[segment];

    public static int[] LevelsOf(TraceText text)
    {
        var levels = new int[text.Segments.Count];
        var deeds = Deeds.In(text.Claim).Select(deed => deed.Clause).ToHashSet();
        for (var i = 0; i < levels.Length; i++)
            levels[i] = deeds.Contains(text.Segments[i].Clause) ? -1 : Read(text, i);
        return levels;
    }

    private static int Read(TraceText text, int segment)
    {
        var (start, end) = (text.Segments[segment].Start, text.Segments[segment].End);
        if (segment + 1 == text.Segments.Count || IsSame(text, segment, segment + 1) || segment > 0 && IsSame(text, segment, segment - 1))
            return -1;
        var isBracketed = text.Text[start] == '(';
        var at = isBracketed ? start + 1 : start;
        var first = at;
        while (at < end && Numerals.Contains(text.Text[at], StringComparison.Ordinal))
            at++;
        if (at == first || at + 2 >= end || text.Text[at] is not ('、' or '.' or ')') || isBracketed != (text.Text[at] == ')'))
            return -1;
        if (text.Claim.Figures.Any(figure => figure.Quantity.Span.Start > at && figure.Quantity.Span.End <= end))
            return -1;
        return isBracketed ? 1 : char.IsAsciiDigit(text.Text[first]) ? 2 : 0;
    }

    /// <summary>Without its label.</summary>
    public static string NameOf(TraceText text, int head) => text.Text[text.Segments[head].Start..text.Segments[head].End].TrimStart(Label);

    /// <summary>The heading stands over the segment.</summary>
    public static bool IsUnder(TraceText text, int head, int segment)
    {
        var level = LevelOf(text, head);
        if (level < 0 || segment <= head)
            return false;
        for (var i = head + 1; i <= segment; i++)
        {
            if (LevelOf(text, i) is >= 0 and var other && other <= level)
                return false;
        }

        return true;
    }

    private static bool IsSame(TraceText text, int one, int other) => text.Segments[one].Sentence == text.Segments[other].Sentence;
}
