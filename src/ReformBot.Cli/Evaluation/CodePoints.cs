namespace ReformBot.Cli.Evaluation;

/// <summary>A text as Unicode code points: lengths and windows of the figures count these, not UTF-16 units.</summary>
internal static class CodePoints
{
    public static int[] Of(string text)
    {
        var points = new int[text.Length];
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
            points[count++] = rune.Value;
        return points[..count];
    }

    public static int Count(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }
}
