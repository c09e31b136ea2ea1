using System.Reflection;

namespace ReformBot.Corpus.Text;

/// <summary>Finds the numbers of a text with what they count: 841.8万元 is money, 2020年 a date, 第95次 a place in an order.</summary>
public static class QuantityReader
{
    private const int LongestUnit = 4;

    private static readonly Dictionary<string, UnitClass> Units = Load();

    private static readonly Dictionary<string, UnitClass>.AlternateLookup<ReadOnlySpan<char>> UnitOf =
        Units.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>In the order of the text; widths and scripts do not matter.</summary>
    public static IReadOnlyList<Quantity> Read(string text)
    {
        var folded = CharacterFolder.Fold(text);
        var quantities = new List<Quantity>();
        for (var i = 0; i < text.Length;)
        {
            if (!ChineseNumeral.TryReadAt(text, i, out var value, out var length))
            {
                i += Math.Max(1, length);
                continue;
            }

            if (Interpret(folded, i, length, value) is { } quantity)
                quantities.Add(quantity);
            i += length;
        }

        return quantities;
    }

    private static Quantity? Interpret(string folded, int start, int length, decimal value)
    {
        var end = start + length;
        var written = folded.AsSpan(start, length);
        var isHan = !char.IsAsciiDigit(written[0]);
        if (start > 0 && char.IsAsciiLetter(folded[start - 1]))
            return null;
        if (written.Contains('%') || written.StartsWith("百分之") || written.Contains("分之", StringComparison.Ordinal))
            return new Quantity(value, "%", UnitClass.Share, TextSpan.FromBounds(start, end));

        var unitStart = SkipSoftWords(folded, end);
        var (unit, unitClass) = UnitAt(folded, unitStart);
        if (IsRank(folded, start))
            return new Quantity(value, unit, UnitClass.Rank, TextSpan.FromBounds(start, unitStart + unit.Length));
        if (IsDate(folded, end, value, written))
            return new Quantity(value, folded.Substring(end, 1), UnitClass.Date, TextSpan.FromBounds(start, end + 1));
        // A lone Han digit without a unit is a word (一是, 一定), not a number.
        if (unitClass == UnitClass.None && isHan && length <= 1)
            return null;
        return new Quantity(value, unit, unitClass, TextSpan.FromBounds(start, unit.Length == 0 ? end : unitStart + unit.Length));
    }

    /// <summary>余, 多, 来 and a space may stand between number and unit: 1600余万元, 2000余人.</summary>
    private static int SkipSoftWords(string folded, int index)
    {
        while (index < folded.Length && folded[index] is '余' or '多' or '来' or ' ')
            index++;
        return index;
    }

    private static bool IsRank(string folded, int start)
    {
        while (start > 0 && folded[start - 1] == ' ')
            start--;
        return start > 0 && folded[start - 1] == '第';
    }

    /// <summary>2020年, 6月, 2日 (behind a month): calendar, not duration. 1900 to 2100 are the years that policies speak of.</summary>
    private static bool IsDate(string folded, int end, decimal value, ReadOnlySpan<char> written)
    {
        if (end >= folded.Length)
            return false;
        return folded[end] switch
        {
            '年' => value is >= 1900 and <= 2100 && written.Length == 4,
            '月' => value is >= 1 and <= 12,
            '日' => value is >= 1 and <= 31 && end - written.Length - 1 >= 0 && folded[end - written.Length - 1] == '月',
            '号' => true,
            _ => false,
        };
    }

    private static (string Unit, UnitClass Class) UnitAt(string folded, int index)
    {
        for (var length = Math.Min(LongestUnit, folded.Length - index); length > 0; length--)
        {
            if (UnitOf.TryGetValue(folded.AsSpan(index, length), out var unitClass))
                return (folded.Substring(index, length), unitClass);
        }

        return ("", UnitClass.None);
    }

    private static Dictionary<string, UnitClass> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Corpus.Text.units.tsv")!;
        using var reader = new StreamReader(stream);
        var units = new Dictionary<string, UnitClass>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var unit, var name])
                units[unit] = Enum.Parse<UnitClass>(name);
        }

        return units;
    }
}
