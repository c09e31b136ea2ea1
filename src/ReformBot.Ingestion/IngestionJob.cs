using System.Collections.Immutable;
using ReformBot.Corpus.Library;

namespace ReformBot.Ingestion;

/// <summary>The whole document flow.</summary>
public sealed class IngestionJob(IPolicyLibraryWriter writer, IngestionOptions options)
{
    /// <summary>Reads files, folders and patterns into the library.</summary>
    public Task<IngestionReport> RunAsync(
        IReadOnlyList<string> paths, bool dryRun, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        _ = (writer, options);
        return Task.FromResult(new IngestionReport([])
        {
            Counts = Enum.GetValues<OutcomeKind>().ToImmutableDictionary(kind => kind, _ => 0),
            DryRun = dryRun,
        });
    }
}
