namespace ReformBot.Ingestion.Reading.Tables;

/// <summary>A cell as its document has it.</summary>
/// <param name="Text">Blocks joined by a space.</param>
/// <param name="RowSpan">1 and up.</param>
/// <param name="ColumnSpan">1 and up.</param>
internal sealed record TableCell(string Text, int RowSpan = 1, int ColumnSpan = 1);
