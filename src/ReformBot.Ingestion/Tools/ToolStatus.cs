namespace ReformBot.Ingestion.Tools;

/// <summary>An external program that reading needs.</summary>
/// <param name="Name">pdftotext, pdftoppm, tesseract, or chi_sim for the Chinese data of tesseract.</param>
/// <param name="Version">As it says itself; null when it is missing.</param>
/// <param name="Package">The Debian package that has it.</param>
public sealed record ToolStatus(string Name, string? Version, string Package)
{
    public bool IsMissing => Version is null;
}
