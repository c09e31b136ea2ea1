using System.Collections.Immutable;
using ReformBot.Ingestion.Discovery;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading;

namespace ReformBot.Ingestion.Pipeline;

/// <summary>What one run has done so far.</summary>
internal sealed class IngestionRun(IngestionOptions options, IReadOnlyList<FoundSource> sources, bool dryRun, IProgress<IngestionProgress>? progress)
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly long _totalBytes = Math.Max(1, sources.Sum(source => source.Files.Sum(file => file.Bytes)));

    /// <summary>Null when a .jsonl is among the files: nobody knows how many documents it holds.</summary>
    private readonly int? _total = sources.Any(source => source.Files.Any(file => FileTypes.FormatOf(file.Path) == ContentFormat.JsonLine))
        ? null
        : sources.Sum(source => source.Files.Length + source.Problems.Length);

    public bool DryRun { get; } = dryRun;

    public ReportBuilder Report { get; } = new(options) { Skipped = sources.Sum(source => source.Skipped) };

    /// <summary>Of all documents of this run; a name is an identity.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public int Stored { get; set; }

    /// <summary>The files of a source that no other path of this run led to; those that one did are there, but read once.</summary>
    public ImmutableArray<FoundFile> NotYetRead(FoundSource source, SourceLedger ledger)
    {
        var files = ImmutableArray.CreateBuilder<FoundFile>();
        foreach (var file in source.Files)
        {
            if (_paths.Add(file.Path))
            {
                files.Add(file);
                continue;
            }

            ledger.Meet(file.Name);
            ledger.Unknown(file.Name + "#");
        }

        return files.ToImmutable();
    }

    /// <summary>Why a name that was met before is refused.</summary>
    public Message SameName(FoundFile file, string name) => name.Length > file.Name.Length && name.StartsWith(file.Name + "#", StringComparison.Ordinal)
        ? Message.Of(MessageCode.SameId)
        : Message.Of(MessageCode.SameName);

    public void Advance(UnderstoodBatch batch)
    {
        Report.Bytes += batch.Bytes;
        if (batch.Documents.IsEmpty)
            return;
        progress?.Report(new IngestionProgress(Report.Done, _total, batch.Documents[^1].Name, Math.Min(1, (double)Report.Bytes / _totalBytes)));
    }
}
