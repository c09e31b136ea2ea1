using System.Text;
using ReformBot.Corpus.Documents;

namespace ReformBot.Ingestion.Metadata;

/// <summary>
/// Titles of official documents: (issuers) 关于… (kind), often over several lines, on web pages printed twice or more. The last one
/// before the addressee is the document's own; above it stand the page's title and its links.
/// </summary>
internal static class OfficialTitle
{
    private const int MostLines = 5;

    private const int Longest = 160;

    private static readonly string[] Openings = ["关于", "印发", "转发", "批转", "公布", "发布"];

    public static TitleParts? Read(MetaLines lines)
    {
        for (var i = lines.HeadEnd - 1; i >= 0; i--)
        {
            if (IsEnd(lines.All[i]) && Assemble(lines, i) is { } title)
                return title;
        }

        return null;
    }

    public static bool HasOpening(string text) => Openings.Any(word => text.Contains(word, StringComparison.Ordinal));

    private static bool IsEnd(MetaLine line) =>
        !line.IsOutside && line.Text.Length <= Longest && line.Text[0] is not ('【' or '[' or '·') && !HeadFields.StartsWithLabel(line.Text)
        && !line.Text.EndsWith("解读", StringComparison.Ordinal) && TitleSigns.EndsWithKind(SiteSuffix.Split(line.Text).Title);

    private static TitleParts? Assemble(MetaLines lines, int last)
    {
        var first = last;
        var text = TitleSigns.WithoutNumber(SiteSuffix.Split(lines.All[last].Text).Title);
        while (first > 0 && last - first < MostLines && Continues(lines.All[first - 1], text))
            text = Join(lines.All[--first].Text, text);
        return HasOpening(text) && text.Length <= Longest && DocumentKinds.FromTitle(text) != DocumentKind.Unknown
            ? TitleParts.OfLines(lines, text, first, last)
            : null;
    }

    /// <summary>The line above belongs to the title: bodies before 关于, or the part of a broken line that holds 关于.</summary>
    private static bool Continues(MetaLine above, string title)
    {
        if (above.IsOutside || LineSigns.WholeDate(above.Text) is not null || HeadFields.StartsWithLabel(above.Text) || TitleSigns.IsSeries(above.Text))
            return false;
        var startsClean = title.StartsWith("关于", StringComparison.Ordinal) || title.StartsWith("印发", StringComparison.Ordinal) || title.StartsWith("转发", StringComparison.Ordinal);
        if (startsClean)
            return OrganNames.SplitWhole(above.Text).Count > 0;
        if (OrganNames.SplitWhole(FirstLine(title)).Count > 0)
            return OrganNames.SplitWhole(above.Text).Count > 0;
        return !title.Contains("关于", StringComparison.Ordinal) && above.Text.Contains("关于", StringComparison.Ordinal)
            && DocumentNumber.FindAll(above.Text).Count == 0 && above.Text[^1] is not ('。' or '：' or ':');
    }

    /// <summary>What stands before 关于.</summary>
    private static string FirstLine(string title)
    {
        var at = title.IndexOf("关于", StringComparison.Ordinal);
        return at <= 0 ? "" : title[..at];
    }

    /// <summary>Bodies on lines of their own keep a space between them; everything else was one line.</summary>
    private static string Join(string above, string below)
    {
        var joined = new StringBuilder(above);
        if (OrganNames.SplitWhole(above).Count > 0 && OrganNames.SplitWhole(FirstLine(below)).Count > 0)
            joined.Append(' ');
        return joined.Append(below).ToString();
    }
}
