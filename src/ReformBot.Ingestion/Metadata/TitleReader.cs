using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>
/// Reads the headline. In this order: a markdown heading, the form of official titles, a line with a ——subtitle below it, a line that ends in a kind
/// of document, the first line that is not letterhead. What the container declares is looked for in the text, so that it has a place there.
/// </summary>
internal static class TitleReader
{
    private const string SubtitleMark = "——";

    public static TitleParts Read(SourceDocument source, MetaLines lines)
    {
        var read = ReadHeading(lines) ?? OfficialTitle.Read(lines) ?? ReadWithSubtitle(lines) ?? ReadBelowOrder(lines) ?? ReadByKind(lines) ?? ReadFirst(lines) ?? TitleParts.None;
        if (!source.Declared.TryGetValue(DeclaredKeys.Title, out var declared) || Bare(declared).Length < 2)
            return read;
        var title = SiteSuffix.Split(declared.Trim()).Title;
        if (read.Title is { } found && (Bare(found.Value) == Bare(title) || OfficialTitle.HasOpening(found.Value) && Bare(found.Value).Contains(Bare(title), StringComparison.Ordinal)))
            return read;
        return FindLine(lines, title) ?? FindOpening(lines, title) ?? TitleParts.Declared(title);
    }

    /// <summary># 主标题, with the only ## of the document as its subtitle.</summary>
    private static TitleParts? ReadHeading(MetaLines lines)
    {
        var first = Find(lines, i => lines.All[i].Heading == 1 && TitleSigns.CanBeTitle(lines.All[i].Text));
        if (first < 0)
            return null;
        var title = TitleSigns.WithoutNumber(lines.All[first].Text);
        var next = first + 1;
        var isSubtitle = next < lines.HeadEnd && lines.All[next].Heading == 2 && TitleSigns.CanBeTitle(lines.All[next].Text)
            && lines.All.Count(line => line.Heading == 2) == 1;
        return isSubtitle ? WithSubtitle(lines, title, first, next) : TitleParts.OfLines(lines, title, first, first);
    }

    private static TitleParts? ReadWithSubtitle(MetaLines lines)
    {
        var at = Find(lines, i => i > 0 && lines.All[i].Text.StartsWith(SubtitleMark, StringComparison.Ordinal) && TitleSigns.CanBeTitle(lines.All[i - 1].Text));
        return at < 0 ? null : WithSubtitle(lines, lines.All[at - 1].Text, at - 1, at);
    }

    /// <summary>An order (…令 in the head) prints the rules below its signature; their title is the document's.</summary>
    private static TitleParts? ReadBelowOrder(MetaLines lines)
    {
        if (Find(lines, i => TitleSigns.IsOrder(lines.All[i].Text)) < 0)
            return null;
        for (var i = lines.Body; i < lines.All.Count; i++)
        {
            if (LineSigns.WholeDate(lines.All[i].Text) is null || i + 1 >= lines.All.Count || lines.All[i + 1] is not { IsOutside: false } next)
                continue;
            if (TitleSigns.CanBeTitle(next.Text) && TitleSigns.EndsWithKind(next.Text))
                return TitleParts.OfLines(lines, next.Text, i + 1, i + 1);
        }

        return null;
    }

    /// <summary>…常见问题解答; on a web page the same words stand in the page's title first, then above the text.</summary>
    private static TitleParts? ReadByKind(MetaLines lines)
    {
        const int shortest = 6;
        var first = Find(lines, i => SiteSuffix.Split(lines.All[i].Text).Title is { Length: >= shortest } title && TitleSigns.CanBeTitle(title)
            && TitleSigns.EndsWithKind(title) && !IsSeriesName(lines, i));
        if (first < 0)
            return null;
        var text = SiteSuffix.Split(lines.All[first].Text).Title;
        var again = FindLast(lines, i => Bare(lines.All[i].Text) == Bare(text));
        return again > first ? TitleParts.OfLines(lines, lines.All[again].Text, again, again) : TitleParts.OfLines(lines, TitleSigns.WithoutNumber(text), first, first);
    }

    private static TitleParts? ReadFirst(MetaLines lines)
    {
        var first = Find(lines, i => lines.All[i].Kind == ClauseKind.Title && TitleSigns.CanBeTitle(lines.All[i].Text));
        if (first < 0)
            first = Find(lines, i => lines.All[i].Kind != ClauseKind.Caption && TitleSigns.CanBeTitle(lines.All[i].Text) && !IsSeriesName(lines, i));
        if (first < 0)
            return null;
        var next = first + 1;
        var two = next < lines.HeadEnd && !lines.All[next].AfterBlank && !lines.All[next].IsOutside && TitleSigns.CanBeTitle(lines.All[next].Text);
        return two ? Two(lines, first, next) : TitleParts.OfLines(lines, SiteSuffix.Split(lines.All[first].Text).Title, first, first);
    }

    /// <summary>A line above the headline that names the place or body is a kicker; otherwise both are one headline.</summary>
    private static TitleParts Two(MetaLines lines, int first, int next)
    {
        var (above, below) = (lines.All[first], lines.All[next]);
        var named = RegionCatalog.Default.FindAll(above.Text).Count > 0 && RegionCatalog.Default.FindAll(below.Text).Count == 0;
        if (!named)
            return TitleParts.OfLines(lines, $"{above.Text} {below.Text}", first, next);
        return TitleParts.OfLines(lines, below.Text, next, next) with { Kicker = new MetaFact<string>(above.Text, above.Span), First = first };
    }

    private static TitleParts WithSubtitle(MetaLines lines, string title, int first, int last) =>
        TitleParts.OfLines(lines, title.TrimEnd('—', ' ') + SubtitleMark + lines.All[last].Text.TrimStart('—', '-', ' '), first, last);

    /// <summary>某市产业工人队伍建设改革 / 简报: the name of the series over two lines.</summary>
    private static bool IsSeriesName(MetaLines lines, int index) =>
        index + 1 < lines.HeadEnd && (lines.All[index + 1].Text.Length <= 6 && TitleSigns.IsSeries(lines.All[index + 1].Text)
            || LineSigns.IsIssue(lines.All[index + 1].Text) && TitleSigns.NamesSeries(lines.All[index].Text));

    private static TitleParts? FindLine(MetaLines lines, string title)
    {
        var at = FindLast(lines, i => Bare(lines.All[i].Text) == Bare(title));
        return at < 0 ? null : TitleParts.OfLines(lines, lines.All[at].Text, at, at);
    }

    /// <summary>Copies on one line: the title opens the first paragraph.</summary>
    private static TitleParts? FindOpening(MetaLines lines, string title)
    {
        if (lines.All.Count == 0 || lines.All[0].Text.IndexOf(title, StringComparison.Ordinal) is not (>= 0 and < 60 and var at))
            return null;
        var found = new MetaFact<string>(title, lines.All[0].SpanOf(at, title.Length));
        return new TitleParts(found, null, 0, 0);
    }

    private static int Find(MetaLines lines, Func<int, bool> matches)
    {
        for (var i = 0; i < lines.HeadEnd; i++)
        {
            if (!lines.All[i].IsOutside && matches(i))
                return i;
        }

        return -1;
    }

    private static int FindLast(MetaLines lines, Func<int, bool> matches)
    {
        for (var i = lines.HeadEnd - 1; i >= 0; i--)
        {
            if (!lines.All[i].IsOutside && matches(i))
                return i;
        }

        return -1;
    }

    private static string Bare(string text) => string.Concat(CharacterFolder.Fold(text).Where(c => c is not (' ' or '"')));
}
