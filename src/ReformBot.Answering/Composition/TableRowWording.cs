using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>A row of a table in words: each cell behind the head of its column, so that 高级工 | 1800 | 2300 says what is 1800.</summary>
internal static class TableRowWording
{
    private const char Separator = '|';

    /// <summary>Null when the passage is no row, when head and row do not match, or when the head holds figures of its own.</summary>
    public static string? Of(Passage passage)
    {
        if (passage.Kind != ClauseKind.TableRow || passage.Headings.IsEmpty || passage.Text.Contains('\n', StringComparison.Ordinal))
            return null;
        var heads = Cells(passage.Headings[^1]);
        var cells = Cells(passage.Text);
        // A figure in the head would need the head as a citation of its own.
        if (heads.Length < 2 || heads.Length != cells.Length || heads.Any(head => head.Any(char.IsDigit)))
            return null;
        return string.Join('；', heads.Zip(cells).Where(pair => pair.Second.Length > 0).Select(pair => pair.First.Length == 0 ? pair.Second : $"{pair.First}：{pair.Second}"));
    }

    /// <summary>
    /// The row with the unit of each column behind its bare figures (1800 under 一般工种（元/人） is 1800元), to be read for what it holds; never shown. The row
    /// itself when head and row do not match.
    /// </summary>
    /// <param name="folded">The row, folded.</param>
    public static string WithUnits(Passage passage, string folded)
    {
        if (passage.Kind != ClauseKind.TableRow || passage.Headings.IsEmpty)
            return folded;
        var heads = Cells(CharacterFolder.Fold(passage.Headings[^1]));
        var cells = Cells(folded);
        return heads.Length == cells.Length ? string.Join(" | ", heads.Zip(cells).Select(pair => IsBare(pair.Second) ? pair.Second + UnitOf(pair.First) : pair.Second)) : folded;
    }

    private static bool IsBare(string cell) => cell.Length > 0 && cell.All(character => char.IsAsciiDigit(character) || character is '.' or ',');

    /// <summary>The unit stands in brackets: （元/人）, (万元).</summary>
    private static string UnitOf(string head) =>
        head.IndexOf('(') is >= 0 and var open && head.IndexOf(')', open) is > 0 and var close ? head[(open + 1)..close].TrimStart("单位:".ToCharArray()) : "";

    private static string[] Cells(string row) => [.. row.Trim().Trim(Separator).Split(Separator).Select(cell => cell.Trim())];
}
