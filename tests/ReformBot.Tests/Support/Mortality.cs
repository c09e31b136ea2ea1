namespace ReformBot.Tests.Support;

/// <summary>A process that dies at its n-th step: from then on nothing that it does has an effect, and it learns no result.</summary>
internal sealed class Mortality(int steps)
{
    private readonly TaskCompletionSource _died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    public Task Died => _died.Task;

    /// <summary>Before and after anything that somebody else could see.</summary>
    public async Task<T> DoAsync<T>(Func<Task<T>> act)
    {
        Step();
        var result = await act();
        Step();
        return result;
    }

    private void Step()
    {
        if (Interlocked.Increment(ref _taken) < steps)
            return;
        _died.TrySetResult();
        throw new OperationCanceledException("killed");
    }
}
