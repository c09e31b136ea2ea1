namespace ReformBot.Cli.Evaluation;

/// <param name="Questions">A question file.</param>
/// <param name="Retrieval">Also how well documents are found.</param>
/// <param name="Report">Where an HTML report goes; null for none.</param>
/// <param name="Sources">Folder to look quotes up in; null for the library's originals.</param>
internal sealed record EvalOptions(string Questions, DateOnly Today, bool Retrieval, string? Report, string? Sources, bool Json);
