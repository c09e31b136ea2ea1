using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace ReformBot.ModelPipeline.Caching;

/// <summary>
/// So many answers in memory, and none older than that; the one not used for longest makes room. The package's own MemoryDistributedCache counts bytes, and
/// when it is full it refuses what is new.
/// </summary>
internal sealed class AnswerStorage(int size, TimeSpan age, TimeProvider clock) : IDistributedCache, IDisposable
{
    private readonly Lock _lock = new();
    private readonly MemoryCache _answers = new(new MemoryCacheOptions { Clock = new SystemClock(clock) });

    public byte[]? Get(string key) => _answers.Get<byte[]>(key);

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
    {
        lock (_lock)
        {
            // Half an answer more than one, since the share is multiplied by the number again and cut off.
            if (_answers.Count >= size && !_answers.TryGetValue(key, out _))
                _answers.Compact(1.5 / _answers.Count);
            _answers.Set(key, value, age);
        }
    }

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        Set(key, value, options);
        return Task.CompletedTask;
    }

    /// <summary>An answer's age counts from its asking, not from its use.</summary>
    public void Refresh(string key)
    {
    }

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public void Remove(string key) => _answers.Remove(key);

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        Remove(key);
        return Task.CompletedTask;
    }

    public void Dispose() => _answers.Dispose();

    private sealed class SystemClock(TimeProvider clock) : ISystemClock
    {
        public DateTimeOffset UtcNow => clock.GetUtcNow();
    }
}
