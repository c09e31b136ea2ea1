namespace ReformBot.Cli.Ingesting;

/// <param name="Paths">Files, folders and patterns.</param>
internal sealed record IngestOptions(IReadOnlyList<string> Paths, bool Watch, bool Json, bool DryRun);
