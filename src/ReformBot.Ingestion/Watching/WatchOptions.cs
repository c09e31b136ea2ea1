namespace ReformBot.Ingestion.Watching;

/// <summary>When a change counts.</summary>
public sealed record WatchOptions
{
    /// <summary>How long it has to be quiet before a run; default 1 second: copying a folder makes many changes, none a second apart.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After this long a run begins although changes go on; default 30 seconds.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often folders are compared with what they were, since network drives and containers do not tell of all changes; default 1 minute.
    /// </summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The same where the system tells of no changes at all; default 5 seconds.</summary>
    public TimeSpan PollAlone { get; init; } = TimeSpan.FromSeconds(5);
}
