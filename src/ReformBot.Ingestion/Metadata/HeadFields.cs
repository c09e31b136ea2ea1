using System.Reflection;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>The labelled values of the head: one a line, several on a line, in table cells, or with the value on the next line.</summary>
internal sealed class HeadFields
{
    /// <summary>A longer line is running text.</summary>
    private const int LongestLine = 200;

    private static readonly Dictionary<string, HeadFieldName> Labels = Load();

    private static readonly Dictionary<string, HeadFieldName>.AlternateLookup<ReadOnlySpan<char>> LabelsBySpan =
        Labels.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<char> Firsts = [.. Labels.Keys.Select(label => label[0])];

    private static readonly int LongestLabel = Labels.Keys.Max(label => label.Length);

    private readonly List<HeadField> fields = [];

    public HeadField? this[HeadFieldName name] => fields.Find(field => field.Name == name && field.Value.Length > 0);

    public static HeadFields Read(MetaLines lines)
    {
        var read = new HeadFields();
        // Page furniture may hold the dates too (发布时间 … 浏览次数), but what is not furniture speaks first.
        foreach (var line in lines.All.Take(lines.HeadEnd).OrderBy(line => line.IsOutside))
        {
            if (line.Text.Length <= LongestLine && line.Kind != ClauseKind.Duplicate)
                read.ReadLine(line);
        }

        return read;
    }

    /// <summary>Whether the line opens with a label and therefore is no title.</summary>
    public static bool StartsWithLabel(string line) => LabelAt(line, 0, out _, out _);

    private void ReadLine(MetaLine line)
    {
        (HeadFieldName Name, int Start)? open = null;
        for (var at = 0; at < line.Text.Length; at++)
        {
            if (!LabelAt(line.Text, at, out var name, out var length))
                continue;
            Close(line, open, at);
            open = (name, at + length);
            at += length - 1;
        }

        Close(line, open, line.Text.Length);
    }

    private void Close(MetaLine line, (HeadFieldName Name, int Start)? open, int end)
    {
        if (open is not { } field)
            return;
        var start = field.Start;
        while (start < end && (char.IsWhiteSpace(line.Text[start]) || line.Text[start] is '|' or '：' or ':'))
            start++;
        while (end > start && (char.IsWhiteSpace(line.Text[end - 1]) || line.Text[end - 1] is '|' or '[' or '【' or '(' or '（'))
            end--;
        if (end > start)
            fields.Add(new HeadField(field.Name, line.Text[start..end], line.SpanOf(start, end - start)));
    }

    /// <summary>A known label followed by a colon, or alone in a table cell; spaces inside it are typesetting.</summary>
    private static bool LabelAt(string text, int at, out HeadFieldName name, out int length)
    {
        (name, length) = (HeadFieldName.Other, 0);
        if (at > 0 && text[at - 1] is >= '\u4e00' and <= '\u9fff' && !IsAfterValue(text, at))
            return false;
        if (!Firsts.Contains(CharacterFolder.Fold(text[at])))
            return false;
        Span<char> label = stackalloc char[LongestLabel + 1];
        var (end, count) = (at, 0);
        for (; end < text.Length && count <= LongestLabel; end++)
        {
            var character = CharacterFolder.Fold(text[end]);
            if (character is ':' or '|')
                break;
            if (character is not (' ' or ']'))
                label[count++] = character;
        }

        if (end >= text.Length || CharacterFolder.Fold(text[end]) is not (':' or '|') || !LabelsBySpan.TryGetValue(label[..count], out name))
            return false;
        length = end + 1 - at;
        return true;
    }

    /// <summary>2025-11-18 17:37信息来源： — and …服务中心浏览字号：, where the page lost the space.</summary>
    private static bool IsAfterValue(string text, int at) => text.AsSpan(at).StartsWith("浏览") || text.AsSpan(at).StartsWith("信息来源") || text.AsSpan(at).StartsWith("来源：");

    private static Dictionary<string, HeadFieldName> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Ingestion.Metadata.head-fields.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
            .ToDictionary(row => row[0], row => Enum.Parse<HeadFieldName>(row[1]), StringComparer.Ordinal);
    }
}
