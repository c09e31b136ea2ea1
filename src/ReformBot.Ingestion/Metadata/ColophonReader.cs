using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>版记: 某市人民政府办公厅 2021年4月16日印发; and the sign-off of a press text (靖工).</summary>
internal static class ColophonReader
{
    private const string Printed = "印发";

    private const int LongestLine = 100;

    public static MetaFact<DateOnly>? PrintedOn(MetaLines lines)
    {
        if (Find(lines) is not { } index)
            return null;
        var line = lines.All[index];
        var date = ChineseDate.FindAll(line.Text)[^1];
        return new MetaFact<DateOnly>(date.ToDate()!.Value, line.SpanOf(date.Span.Start, date.Span.Length));
    }

    /// <summary>The bodies on the 印发 line or directly above it.</summary>
    public static IReadOnlyList<MetaFact<string>> Issuers(MetaLines lines)
    {
        if (Find(lines) is not { } index)
            return [];
        var line = lines.All[index];
        var before = line.Text[..ChineseDate.FindAll(line.Text)[^1].Span.Start];
        var names = OrganNames.SplitWhole(before);
        return names.Count > 0
            ? [.. names.Select(span => new MetaFact<string>(span.In(before), line.SpanOf(span.Start, span.Length)))]
            : SignatureReader.IssuersAbove(lines, index, lines.Body);
    }

    /// <summary>Two to six characters alone on a line behind the last paragraph: who wrote it, as it signs itself.</summary>
    public static MetaFact<string>? SignOff(MetaLines lines)
    {
        for (var i = lines.Body + 1; i < lines.All.Count; i++)
        {
            var (above, line) = (lines.All[i - 1], lines.All[i]);
            if (above.Text.Length < 60 || above.Text[^1] is not ('。' or '”' or '！') || line.Text.Length is < 2 or > 4 || line.IsOutside || line.Heading > 0)
                continue;
            var next = i + 1 < lines.All.Count ? lines.All[i + 1] : null;
            var endsText = next is null || !LineSigns.IsRunningText(next.Text);
            if (endsText && line.Text.All(c => c is >= '\u4e00' and <= '\u9fff') && line.Text.EndsWith('工'))
                return new MetaFact<string>(line.Text, line.Span);
        }

        return null;
    }

    /// <summary>From the end: the last line that ends in a date and 印发.</summary>
    private static int? Find(MetaLines lines)
    {
        for (var i = lines.All.Count - 1; i >= lines.Body && i >= 0; i--)
        {
            var line = lines.All[i];
            if (line.IsOutside || line.Text.Length > LongestLine || !line.Text.TrimEnd('。').EndsWith(Printed, StringComparison.Ordinal))
                continue;
            if (ChineseDate.FindAll(line.Text) is [.., var date] && date.ToDate() is not null && line.Text.Length - date.Span.End <= 6)
                return i;
        }

        return null;
    }
}
