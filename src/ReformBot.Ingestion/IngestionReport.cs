using System.Collections.Immutable;

namespace ReformBot.Ingestion;

/// <summary>What a run did (or, of a dry run, would do).</summary>
/// <param name="Outcomes">
/// In the order of storing, with at most <see cref="IngestionOptions.KeptOutcomes"/> of each kind, so that a run over millions of documents
/// stays small; outcomes with warnings are kept up to the same number beyond that. <see cref="Counts"/> counts all.
/// </param>
public sealed record IngestionReport(ImmutableArray<DocumentOutcome> Outcomes)
{
    /// <summary>How many documents ended in each way; every kind is present.</summary>
    public required ImmutableDictionary<OutcomeKind, int> Counts { get; init; }

    /// <summary>Files in the named folders whose type is not read (pictures, style sheets…), left out without a line of their own.</summary>
    public int Skipped { get; init; }

    /// <summary>UTF-16 units of text that were read, understood and (unless a dry run) stored.</summary>
    public long Characters { get; init; }

    /// <summary>Bytes of the files that were opened.</summary>
    public long Bytes { get; init; }

    /// <summary>True when nothing was stored on purpose.</summary>
    public bool DryRun { get; init; }

    public int New => Counts[OutcomeKind.New];

    public int Changed => Counts[OutcomeKind.Changed];

    public int Unchanged => Counts[OutcomeKind.Unchanged];

    public int Withdrawn => Counts[OutcomeKind.Withdrawn];

    public int Failed => Counts[OutcomeKind.Failed];

    /// <summary>Outcomes that <see cref="Outcomes"/> does not list.</summary>
    public int NotListed => Counts.Values.Sum() - Outcomes.Length;
}
