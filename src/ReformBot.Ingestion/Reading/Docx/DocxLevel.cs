using ReformBot.Ingestion.Reading.Numbering;

namespace ReformBot.Ingestion.Reading.Docx;

/// <summary>How one level of a list is numbered.</summary>
/// <param name="Pattern">第%1条</param>
/// <param name="Start">First number.</param>
/// <param name="IsLegal">All numbers in digits, whatever their own level says.</param>
/// <param name="NeedsSpace">A tab or space follows the label.</param>
/// <param name="StyleId">The paragraph style that is tied to this level, when one is.</param>
internal sealed record DocxLevel(string Pattern, NumberStyle Style, int Start, bool IsLegal, bool NeedsSpace, string? StyleId);
