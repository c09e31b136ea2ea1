namespace ReformBot.TelegramChat.Transport.Flood;

/// <summary>Requests of the last while, and when limits allow the next.</summary>
internal sealed class FloodWindow(IReadOnlyList<FloodLimit> limits)
{
    private readonly List<FloodUse> _uses = [];
    private readonly TimeSpan _longest = limits.Max(limit => limit.Period);

    public void Add(FloodUse use) => _uses.Add(use);

    public bool IsEmpty(TimeSpan now)
    {
        Forget(now);
        return _uses.Count == 0;
    }

    /// <summary>The first moment at which one more keeps every limit, whenever the earlier ones arrive and however soon this one does.</summary>
    public TimeSpan FreeAt(TimeSpan now)
    {
        Forget(now);
        if (_uses.Count == 0)
            return now;
        _uses.Sort((one, other) => other.ArrivedBy.CompareTo(one.ArrivedBy));
        var free = now;
        foreach (var (count, period) in limits)
        {
            // Strictly later: at the very same moment both would stand in one stretch of this length.
            if (_uses.Count >= count && _uses[count - 1].ArrivedBy + period + TimeSpan.FromTicks(1) is var at && at > free)
                free = at;
        }

        return free;
    }

    private void Forget(TimeSpan now) => _uses.RemoveAll(use => use.ArrivedBy + _longest < now);
}
