namespace ReformBot.Cli.Benchmarking;

/// <param name="Corpus">File or folder; null for the bundled corpus.</param>
/// <param name="Questions">A question file; null to ask for titles.</param>
internal sealed record BenchOptions(string? Corpus, string? Questions, bool Json);
