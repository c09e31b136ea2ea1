namespace ReformBot.Ingestion.Pipeline;

/// <summary>
/// Bounds what is under way, in bytes. Whoever asks for more than the whole budget waits until it is free and then has it alone. One taker,
/// any number that give back.
/// </summary>
internal sealed class ByteBudget(long limit) : IDisposable
{
    private readonly SemaphoreSlim _returned = new(0);
    private long _taken;

    public async ValueTask TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        while (Interlocked.Read(ref _taken) is var taken && taken > 0 && taken + bytes > limit)
            await _returned.WaitAsync(cancellationToken);
        Interlocked.Add(ref _taken, bytes);
    }

    public void Return(long bytes)
    {
        Interlocked.Add(ref _taken, -bytes);
        _returned.Release();
    }

    public void Dispose() => _returned.Dispose();
}
