using System.Globalization;
using AngleSharp.Dom;
using ReformBot.Ingestion.Reading.Tables;

namespace ReformBot.Ingestion.Reading.Html;

/// <summary>Elements to lines: what begins a line in a browser begins one here.</summary>
internal sealed class HtmlText
{
    private readonly BlockWriter _lines = new();

    /// <summary>Of the items of the lists that are open.</summary>
    private readonly Dictionary<IElement, string> _labels = [];

    private HtmlText()
    {
    }

    public static string Of(IReadOnlyList<IElement> parts)
    {
        var text = new HtmlText();
        foreach (var part in parts)
        {
            text.Walk(part);
            text._lines.EndBlock();
        }

        return text._lines.ToString();
    }

    /// <summary>The text of a cell, on one line.</summary>
    private static string CellText(IElement cell) => Of([cell]).Replace('\n', ' ');

    private void Walk(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                AddText(text);
            else if (node is IElement element && !HtmlVisibility.IsLeftOut(element))
                Add(element);
        }
    }

    private void AddText(IText text)
    {
        if (text.ParentElement?.Closest("pre") is null)
        {
            _lines.Add(text.Data);
            return;
        }

        foreach (var line in text.Data.Split('\n'))
        {
            _lines.Add(line);
            _lines.EndBlock();
        }
    }

    private void Add(IElement element)
    {
        switch (element.LocalName)
        {
            case "br" or "hr":
                _lines.EndBlock();
                break;
            case "table" when !HtmlTable.IsLayout(element):
                AddTable(element);
                break;
            case var name when HtmlElements.IsBlock(name):
                _lines.EndBlock();
                if (name == "ol")
                    Number(element);
                else if (_labels.Remove(element, out var label))
                    _lines.Add(label);
                Walk(element);
                _lines.EndBlock();
                break;
            default:
                Walk(element);
                break;
        }
    }

    private void Number(IElement list)
    {
        foreach (var (item, label) in HtmlListNumber.Of(list))
            _labels[item] = label;
    }

    private void AddTable(IElement table)
    {
        _lines.EndBlock();
        _lines.EndSection();
        foreach (var caption in table.Children.Where(child => child.LocalName == "caption"))
            Walk(caption);
        _lines.EndBlock();
        var rows = HtmlTable.Rows(table);
        var cells = rows.ConvertAll(row => HtmlTable.Cells(row).ConvertAll(Cell));
        foreach (var line in TableGrid.Lines(cells, HtmlTable.HeaderRows(table, rows)))
            _lines.AddLine(line);
        _lines.EndSection();
    }

    private static TableCell Cell(IElement cell) => new(CellText(cell), Span(cell, "rowspan"), Span(cell, "colspan"));

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span > 0 ? span : 1;
}
