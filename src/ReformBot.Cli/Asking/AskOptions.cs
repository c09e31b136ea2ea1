namespace ReformBot.Cli.Asking;

/// <param name="Question">Words of the command line, joined.</param>
/// <param name="Batch">A question file, "-" for standard input; null for a single question.</param>
internal sealed record AskOptions(string Question, string? Batch, DateOnly Today, bool Json, bool Explain);
