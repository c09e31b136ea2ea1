using System.Collections.Immutable;
using System.Text;

namespace ReformBot.Answering.Citations;

/// <summary>A row of a table told with its head: 单位名称：甲；补助金额：18.5万元, where the unit stands only in the head.</summary>
internal static class TableRows
{
    private const char Bar = '|';

    /// <summary>Null when the last heading is no head of the row.</summary>
    public static string? WithHead(string text, ImmutableArray<string> headings)
    {
        if (headings.IsDefaultOrEmpty || !text.Contains(Bar, StringComparison.Ordinal) || text.Contains('\n', StringComparison.Ordinal))
            return null;
        var (names, cells) = (headings[^1].Split(Bar), text.Split(Bar));
        if (names.Length != cells.Length || names.Length < 2)
            return null;
        var row = new StringBuilder();
        for (var i = 0; i < names.Length; i++)
        {
            var (name, unit) = Unit(names[i].Trim());
            var cell = cells[i].Trim();
            row.Append(row.Length > 0 ? "；" : "").Append(name).Append('：').Append(cell).Append(cell.Length > 0 && char.IsAsciiDigit(cell[^1]) ? unit : "");
        }

        return row.ToString();
    }

    /// <summary>补助金额（万元） → 补助金额, 万元.</summary>
    private static (string Name, string Unit) Unit(string name)
    {
        var open = name.LastIndexOfAny(['（', '(', '/']);
        return open <= 0 || open == name.Length - 1 ? (name, "") : (name[..open], name[(open + 1)..].TrimEnd('）', ')'));
    }
}
