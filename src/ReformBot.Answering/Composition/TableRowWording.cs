using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;

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

    private static string[] Cells(string row) => [.. row.Trim().Trim(Separator).Split(Separator).Select(cell => cell.Trim())];
}
