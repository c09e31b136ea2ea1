using System.Collections.Concurrent;

namespace ReformBot.Tests.Support;

/// <summary>Which requests meet which fault: the next ones of a method, or any at random (the same for the same seed and order).</summary>
internal sealed class TelegramServerFaults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<TelegramServerFault>> _planned = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();
    private TelegramServerFault[] _kinds = [];
    private Random _random = new(0);
    private double _share;

    /// <summary>How long <see cref="TelegramServerFault.Slow"/> is.</summary>
    public TimeSpan Slowness { get; set; } = TimeSpan.FromMilliseconds(300);

    public void Next(string method, params TelegramServerFault[] faults)
    {
        foreach (var fault in faults)
            _planned.GetOrAdd(method, _ => new()).Enqueue(fault);
    }

    public void Randomly(int seed, double share, params TelegramServerFault[] kinds)
    {
        lock (_lock)
            (_random, _share, _kinds) = (new Random(seed), share, kinds);
    }

    public TelegramServerFault Of(string method)
    {
        if (_planned.TryGetValue(method, out var planned) && planned.TryDequeue(out var fault))
            return fault;
        lock (_lock)
            return _kinds.Length > 0 && _random.NextDouble() < _share ? _kinds[_random.Next(_kinds.Length)] : TelegramServerFault.None;
    }
}
