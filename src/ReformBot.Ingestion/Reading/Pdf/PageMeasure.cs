namespace ReformBot.Ingestion.Reading.Pdf;

/// <summary>Where running text begins and ends on a page.</summary>
/// <param name="Left">Indent of lines that are not the first of a paragraph.</param>
/// <param name="Right">Width of the widest line.</param>
internal sealed record PageMeasure(int Left, int Right)
{
    public static PageMeasure Of(List<PdfLine> page)
    {
        var text = page.FindAll(line => line.Pieces.Length == 1);
        return text.Count == 0 ? new PageMeasure(0, int.MaxValue / 2) : new PageMeasure(text.Min(line => line.Indent), text.Max(line => line.Width));
    }
}
