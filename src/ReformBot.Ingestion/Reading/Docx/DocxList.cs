using DocumentFormat.OpenXml.Wordprocessing;
using ReformBot.Ingestion.Reading.Numbering;

namespace ReformBot.Ingestion.Reading.Docx;

/// <summary>A list of numbering.xml: its levels and where its own numbers begin.</summary>
internal sealed class DocxList
{
    private const int LevelCount = 9;

    private DocxList(int abstractId) => AbstractId = abstractId;

    public int AbstractId { get; }

    /// <summary>Null where the list does not define a level.</summary>
    public DocxLevel?[] Levels { get; } = new DocxLevel?[LevelCount];

    /// <summary>Where this list starts again; null where it goes on counting.</summary>
    public int?[] StartOverrides { get; } = new int?[LevelCount];

    public int? LevelOfStyle(string styleId)
    {
        var level = Array.FindIndex(Levels, level => level?.StyleId == styleId);
        return level < 0 ? null : level;
    }

    public static Dictionary<int, DocxList> ReadAll(DocumentFormat.OpenXml.Wordprocessing.Numbering? numbering)
    {
        var lists = new Dictionary<int, DocxList>();
        if (numbering is null)
            return lists;
        var definitions = new Dictionary<int, AbstractNum>();
        foreach (var definition in numbering.Elements<AbstractNum>())
        {
            if (definition.AbstractNumberId?.Value is { } id)
                definitions[id] = definition;
        }

        foreach (var instance in numbering.Elements<NumberingInstance>())
        {
            if (instance.NumberID?.Value is { } id && instance.AbstractNumId?.Val?.Value is { } definition)
                lists[id] = Read(instance, definition, definitions.GetValueOrDefault(definition));
        }

        return lists;
    }

    private static DocxList Read(NumberingInstance instance, int abstractId, AbstractNum? definition)
    {
        var list = new DocxList(abstractId);
        foreach (var level in definition?.Elements<Level>() ?? [])
            list.Set(level);
        foreach (var change in instance.Elements<LevelOverride>())
        {
            if (change.GetFirstChild<Level>() is { } level)
                list.Set(level);
            if (change.LevelIndex?.Value is { } index and >= 0 and < LevelCount)
                list.StartOverrides[index] = change.StartOverrideNumberingValue?.Val?.Value;
        }

        return list;
    }

    private void Set(Level level)
    {
        if (level.LevelIndex?.Value is not ({ } index and >= 0 and < LevelCount))
            return;
        Levels[index] = new DocxLevel(
            level.LevelText?.Val?.Value ?? "",
            StyleOf(level.NumberingFormat?.Val?.InnerText),
            level.StartNumberingValue?.Val?.Value ?? 0,
            level.IsLegalNumberingStyle is { } legal && (legal.Val is null || legal.Val.Value),
            level.LevelSuffix?.Val is null || level.LevelSuffix.Val.Value != LevelSuffixValues.Nothing,
            level.ParagraphStyleIdInLevel?.Val?.Value);
    }

    /// <summary>ST_NumberFormat of ISO/IEC 29500-1 § 17.18.59, as far as Chinese documents use it.</summary>
    private static NumberStyle StyleOf(string? format) => format switch
    {
        "bullet" or "none" => NumberStyle.None,
        "decimalZero" => NumberStyle.DecimalZero,
        "decimalFullWidth" or "decimalFullWidth2" => NumberStyle.FullWidth,
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => NumberStyle.Circled,
        "lowerLetter" => NumberStyle.LowerLetter,
        "upperLetter" => NumberStyle.UpperLetter,
        "lowerRoman" => NumberStyle.LowerRoman,
        "upperRoman" => NumberStyle.UpperRoman,
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting" => NumberStyle.Chinese,
        "chineseLegalSimplified" or "ideographLegalTraditional" => NumberStyle.ChineseLegal,
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => NumberStyle.ChineseDigits,
        "ideographTraditional" => NumberStyle.HeavenlyStem,
        "ideographZodiac" => NumberStyle.EarthlyBranch,
        _ => NumberStyle.Decimal,
    };
}
