using Microsoft.Extensions.AI;

namespace ReformBot.Answering.Writing;

/// <summary>One streaming call. Left at once when its time is over, also by a client that does not look at its token.</summary>
/// <param name="begin">Asked for the stream when the first piece is.</param>
internal sealed class ModelCall(Func<IAsyncEnumerable<ChatResponseUpdate>> begin, CancellationToken cancellationToken) : IAsyncDisposable
{
    private IAsyncEnumerator<ChatResponseUpdate>? updates;
    private Task<bool>? moving;

    /// <summary>Null at the end. Throws what the client throws.</summary>
    public async ValueTask<ChatResponseUpdate?> NextAsync()
    {
        cancellationToken.ThrowIfCancellationRequested();
        updates ??= begin().GetAsyncEnumerator(cancellationToken);
        moving = updates.MoveNextAsync().AsTask();
        return await moving.WaitAsync(cancellationToken) ? updates.Current : null;
    }

    public async ValueTask DisposeAsync()
    {
        if (updates is null || moving is null)
            return;
        var closing = CloseAsync(moving, updates);
        if (moving.IsCompleted)
            await closing;
    }

    /// <summary>An enumerator may not be closed while it moves; what goes wrong while it closes is of no use to anybody.</summary>
    private static async Task CloseAsync(Task moving, IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        await moving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await updates.DisposeAsync().AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
