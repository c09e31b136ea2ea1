namespace ReformBot.Cli.Benchmarking;

/// <param name="Corpus">File or folder; null for the bundled corpus.</param>
/// <param name="Questions">A question file; null to ask for titles.</param>
/// <param name="Analyzers">Names of analysers to compare with; none for the first that the build has.</param>
internal sealed record BenchOptions(string? Corpus, string? Questions, IReadOnlyList<string>? Analyzers, bool Json);
