using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TableGrid = ReformBot.Ingestion.Reading.Tables.TableGrid;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;

namespace ReformBot.Ingestion.Reading.Docx;

/// <summary>The body of a docx to lines, in the order of the document.</summary>
internal sealed class DocxText
{
    private readonly BlockWriter _lines = new();
    private readonly DocxNumbering _numbering;

    private DocxText(MainDocumentPart main) => _numbering = DocxNumbering.Of(main);

    public static string Of(Body body, MainDocumentPart main)
    {
        var text = new DocxText(main);
        text.AddBlocks(body);
        if (main.FootnotesPart?.Footnotes is { } notes)
        {
            // Word keeps its separators as footnotes with a type.
            foreach (var note in notes.Elements<Footnote>().Where(note => note.Type is null || note.Type == FootnoteEndnoteValues.Normal))
                text.AddBlocks(note);
        }

        return text._lines.ToString();
    }

    private void AddBlocks(OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    AddParagraph(paragraph);
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun:
                    AddBlocks(element);
                    break;
            }
        }
    }

    private void AddParagraph(Paragraph paragraph)
    {
        var text = DocxRuns.TextOf(paragraph);
        if (!string.IsNullOrWhiteSpace(text))
        {
            foreach (var line in (_numbering.NextLabel(paragraph) + text).Split('\n'))
            {
                _lines.EndBlock();
                _lines.Add(line);
            }
        }

        _lines.EndBlock();
        foreach (var box in DocxRuns.TextBoxesOf(paragraph))
            AddBlocks(box);
    }

    private void AddTable(Table table)
    {
        var rows = DocxTable.Rows(table);
        if (DocxTable.IsLayout(rows))
        {
            foreach (var cell in rows.SelectMany(DocxTable.Cells))
                AddBlocks(cell);
            return;
        }

        _lines.EndSection();
        foreach (var line in TableGrid.Lines(DocxTable.Grid(rows, CellText), DocxTable.HeaderRows(rows)))
            _lines.AddLine(line);
        _lines.EndSection();
    }

    private string CellText(WordCell cell)
    {
        var blocks = new BlockWriter();
        foreach (var paragraph in cell.Descendants<Paragraph>())
        {
            var text = DocxRuns.TextOf(paragraph);
            if (string.IsNullOrWhiteSpace(text))
                continue;
            blocks.Add(_numbering.NextLabel(paragraph) + text.Replace('\n', ' '));
            blocks.EndBlock();
        }

        return blocks.ToString().Replace('\n', ' ');
    }
}
