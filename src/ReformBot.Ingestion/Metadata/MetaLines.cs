using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>The lines of a document with the places where its head ends and its text begins.</summary>
internal sealed class MetaLines
{
    /// <summary>A whole web page has up to about a hundred lines of navigation before its title; beyond that there is no head.</summary>
    private const int LongestHead = 200;

    private MetaLines(NormalizedText text, List<MetaLine> all)
    {
        Text = text;
        All = all;
        Body = FindBody(all);
        Addressee = FindAddressee(all, Body);
    }

    public NormalizedText Text { get; }

    public IReadOnlyList<MetaLine> All { get; }

    /// <summary>Index of the first line of running text (or of the first numbered heading); the number of lines when there is none.</summary>
    public int Body { get; }

    /// <summary>Index of 主送机关, or −1.</summary>
    public int Addressee { get; }

    /// <summary>The head ends before the addressee, or before the text.</summary>
    public int HeadEnd => Addressee >= 0 ? Addressee : Body;

    public IEnumerable<MetaLine> Head => All.Take(HeadEnd).Where(line => !line.IsOutside);

    public static MetaLines Read(NormalizedText text, Clause root)
    {
        var kinds = KindsByStart(root);
        var lines = new List<MetaLine>();
        var blank = false;
        for (var start = 0; start < text.Length;)
        {
            var end = text.Text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = ReadLine(text.Text, start, end, blank, kinds);
            blank = line is null;
            if (line is not null && !LineSigns.IsProvenance(line.Text))
                lines.Add(line);
            start = end + 1;
        }

        return new MetaLines(text, lines);
    }

    /// <summary>A fact with its characters in the decoded original.</summary>
    public Fact<T> Fact<T>(T value, TextSpan span) => new(value, Text.ToOriginal(span));

    private static Dictionary<int, ClauseKind> KindsByStart(Clause root)
    {
        var kinds = new Dictionary<int, ClauseKind>();
        foreach (var clause in root.SelfAndDescendants())
        {
            if (!clause.Own.IsEmpty)
                kinds.TryAdd(clause.Own.Start, clause.Kind);
        }

        return kinds;
    }

    private static MetaLine? ReadLine(string text, int start, int end, bool blank, Dictionary<int, ClauseKind> kinds)
    {
        ClauseKind? kind = kinds.TryGetValue(start, out var known) ? known : null;
        var heading = 0;
        while (start < end && (char.IsWhiteSpace(text[start]) || (text[start] == '#' && heading < 6)))
            heading += text[start++] == '#' ? 1 : 0;
        kind ??= kinds.TryGetValue(start, out known) ? known : null;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '#'))
            end--;
        return end == start ? null : new MetaLine(text[start..end], start, heading, blank, kind);
    }

    private static int FindBody(List<MetaLine> lines)
    {
        for (var i = 0; i < lines.Count && i < LongestHead; i++)
        {
            if (!lines[i].IsOutside && LineSigns.IsRunningText(lines[i].Text))
                return i;
        }

        return lines.Count;
    }

    private static int FindAddressee(List<MetaLine> lines, int body)
    {
        for (var i = Math.Min(body, lines.Count - 1); i >= 0 && i >= body - 3; i--)
        {
            if (!lines[i].IsOutside && LineSigns.IsAddressee(lines[i].Text))
                return i;
        }

        return -1;
    }
}
