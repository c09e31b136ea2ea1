using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReformBot.Ingestion.Reading.Numbering;

namespace ReformBot.Ingestion.Reading.Docx;

/// <summary>
/// Automatic numbers as text: 第一条, 一、, （一）, 1. Word stores only which list and which level a paragraph belongs to, and counts when it
/// prints; so do we, in the order of the document.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, DocxList> _lists;
    private readonly Dictionary<string, Style> _styles;

    /// <summary>Counters by abstract list: lists that share one go on counting.</summary>
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _started = [];

    private DocxNumbering(Dictionary<int, DocxList> lists, Dictionary<string, Style> styles) => (_lists, _styles) = (lists, styles);

    public static DocxNumbering Of(MainDocumentPart main)
    {
        var styles = new Dictionary<string, Style>(StringComparer.Ordinal);
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                styles[id] = style;
        }

        return new DocxNumbering(DocxList.ReadAll(main.NumberingDefinitionsPart?.Numbering), styles);
    }

    /// <summary>The label of the paragraph, with what separates it from the text; empty when it has none. Counts.</summary>
    public string NextLabel(Paragraph paragraph)
    {
        if (Find(paragraph) is not var (number, level) || !_lists.TryGetValue(number, out var list) || level is < 0 or >= Levels)
            return "";
        if (list.Levels[level] is not { } definition)
            return "";
        var counters = Advance(number, list, level);
        var label = Fill(definition, list, counters);
        return label.Length == 0 ? "" : label + (definition.NeedsSpace && !BlockWriter.IsWide(label[^1]) ? " " : "");
    }

    private int?[] Advance(int number, DocxList list, int level)
    {
        if (!_counters.TryGetValue(list.AbstractId, out var counters))
            _counters[list.AbstractId] = counters = new int?[Levels];
        var restarts = list.StartOverrides[level] is not null && _started.Add((number, level));
        counters[level] = restarts ? list.StartOverrides[level] : counters[level] + 1 ?? list.Levels[level]!.Start;
        for (var deeper = level + 1; deeper < Levels; deeper++)
            counters[deeper] = null;
        for (var outer = 0; outer < level; outer++)
            counters[outer] ??= list.Levels[outer]?.Start ?? 1;
        return counters;
    }

    /// <summary>%1、 → 一、; levels below the first may show the numbers of those above: %1.%2.</summary>
    private static string Fill(DocxLevel definition, DocxList list, int?[] counters)
    {
        if (definition.Style == NumberStyle.None)
            return "";
        var label = new StringBuilder();
        for (var i = 0; i < definition.Pattern.Length; i++)
        {
            if (definition.Pattern[i] == '%' && i + 1 < definition.Pattern.Length && definition.Pattern[i + 1] is >= '1' and <= '9')
            {
                var level = definition.Pattern[++i] - '1';
                var style = definition.IsLegal ? NumberStyle.Decimal : list.Levels[level]?.Style ?? NumberStyle.Decimal;
                label.Append(NumberWriter.Write(counters[level] ?? 1, style));
            }
            else
            {
                label.Append(definition.Pattern[i]);
            }
        }

        return label.ToString();
    }

    /// <summary>From the paragraph, else from its style or one that the style is based on.</summary>
    private (int Number, int Level)? Find(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        int? number = properties?.NumberingProperties?.NumberingId?.Val?.Value;
        int? level = properties?.NumberingProperties?.NumberingLevelReference?.Val?.Value;
        var styleId = properties?.ParagraphStyleId?.Val?.Value;
        // A chain of styles may run in a circle in a broken file.
        for (var steps = 0; number is null && styleId is not null && steps < 20 && _styles.TryGetValue(styleId, out var style); steps++)
        {
            var inherited = style.StyleParagraphProperties?.NumberingProperties;
            number = inherited?.NumberingId?.Val?.Value;
            level ??= inherited?.NumberingLevelReference?.Val?.Value;
            if (number is { } found && level is null && _lists.TryGetValue(found, out var list))
                level = list.LevelOfStyle(styleId);
            styleId = style.BasedOn?.Val?.Value;
        }

        // Number 0 takes away a number that a style gives.
        return number is null or 0 ? null : (number.Value, level ?? 0);
    }
}
