using AngleSharp.Dom;

namespace ReformBot.Ingestion.Reading.Html;

/// <summary>The rows and cells of a table element, and whether it is a table at all.</summary>
internal static class HtmlTable
{
    /// <summary>A cell with more text than this, in several blocks, is a part of a page. The longest cells of policy tables hold half.</summary>
    private const int LongestCell = 800;

    /// <summary>Pages were laid out with tables: one column, a table inside, or a cell that is an article.</summary>
    public static bool IsLayout(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table") is not null)
            return true;
        var rows = Rows(table);
        return rows.TrueForAll(row => Cells(row).Count < 2)
            || rows.Exists(row => Cells(row).Exists(cell => cell.TextContent.Length > LongestCell && cell.QuerySelectorAll("p, div").Length > 3));
    }

    public static List<IElement> Rows(IElement table)
    {
        var rows = new List<IElement>();
        foreach (var child in table.Children)
        {
            if (child.LocalName == "tr")
                rows.Add(child);
            else if (child.LocalName is "thead" or "tbody" or "tfoot")
                rows.AddRange(child.Children.Where(row => row.LocalName == "tr"));
        }

        return rows.FindAll(row => !HtmlVisibility.IsLeftOut(row));
    }

    public static List<IElement> Cells(IElement row) =>
        [.. row.Children.Where(cell => cell.LocalName is "td" or "th" && !HtmlVisibility.IsLeftOut(cell))];

    /// <summary>As declared by thead, or rows of th alone at the top; 0 when nothing is declared.</summary>
    public static int HeaderRows(IElement table, List<IElement> rows)
    {
        var declared = rows.Count(row => row.ParentElement?.LocalName == "thead");
        if (declared > 0)
            return declared;
        var other = rows.FindIndex(row => !Cells(row).TrueForAll(cell => cell.LocalName == "th"));
        return other < 0 ? 0 : other;
    }
}
