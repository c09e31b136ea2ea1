namespace ReformBot.Cli.Asking;

/// <summary>A citation as other programs read it.</summary>
/// <param name="Date">yyyy-MM-dd.</param>
/// <param name="Start">First character of the quote in the decoded original.</param>
/// <param name="End">Behind its last character.</param>
internal sealed record CitationLine(
    int N, string Document, string Title, string? Issuer, string? Date, string Locator, string Quote, int Start, int End);
