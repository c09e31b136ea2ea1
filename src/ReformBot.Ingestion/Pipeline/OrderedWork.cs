using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ReformBot.Ingestion.Pipeline;

/// <summary>Works on items side by side, as many as the budget of bytes allows, and delivers the results in the order of the items.</summary>
internal sealed class OrderedWork<TItem, TResult>(Func<TItem, long> bytesOf, Func<TItem, CancellationToken, Task<TResult>> work)
{
    /// <summary>Results that wait for an earlier, slower one; the budget of bytes is the bound that counts.</summary>
    private const int MostWaiting = 256;

    /// <param name="budget">Bytes of items under way.</param>
    public async IAsyncEnumerable<TResult> RunAsync(IAsyncEnumerable<TItem> items, ByteBudget budget, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<(long Bytes, Task<TResult> Result)>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => QueueAsync(items, queue.Writer, budget, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var (bytes, result) in queue.Reader.ReadAllAsync(cancellationToken))
            {
                yield return await result;
                budget.Return(bytes);
            }

            await reading;
        }
        finally
        {
            // Nothing is left running behind a run that ended early: no child process, no temporary file.
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (queue.Reader.TryRead(out var left))
                await ((Task)left.Result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task QueueAsync(IAsyncEnumerable<TItem> items, ChannelWriter<(long Bytes, Task<TResult> Result)> queue, ByteBudget budget, CancellationToken token)
    {
        try
        {
            await foreach (var item in items.WithCancellation(token))
            {
                var bytes = bytesOf(item);
                await budget.TakeAsync(bytes, token);
                await queue.WriteAsync((bytes, Task.Run(() => work(item, token), token)), token);
            }
        }
        finally
        {
            queue.Complete();
        }
    }
}
