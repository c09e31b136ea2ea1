namespace ReformBot.Ingestion;

/// <summary>How it went for one document.</summary>
public enum OutcomeKind
{
    /// <summary>The library did not hold it.</summary>
    New,

    /// <summary>The library held it with other content; it is a new version now.</summary>
    Changed,

    /// <summary>The same bytes, read by the same version of the pipeline: nothing was done.</summary>
    Unchanged,

    /// <summary>It is gone from its source: still readable, no longer evidence.</summary>
    Withdrawn,

    /// <summary>It could not be read; what the library held of it stays as it was.</summary>
    Failed,
}
