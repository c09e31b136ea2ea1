using Microsoft.Extensions.AI;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Patience;

/// <summary>
/// A stream that has begun: opening it waits for the first token (or call, or end), so that until then another attempt can take its place. After
/// that each token has to come in time; while the reader is busy no time runs.
/// </summary>
internal sealed class GuardedStream : IAsyncDisposable
{
    private readonly Queue<ChatResponseUpdate> _read = new();
    private readonly IAsyncEnumerator<ChatResponseUpdate> _parts;
    private readonly Deadline _deadline;

    private GuardedStream(IAsyncEnumerable<ChatResponseUpdate> parts, Deadline deadline)
    {
        _parts = parts.GetAsyncEnumerator(deadline.Token);
        _deadline = deadline;
    }

    /// <summary>Takes over the deadline, which is running.</summary>
    /// <param name="open">Is given the token that the stream has to obey.</param>
    public static async Task<GuardedStream> OpenAsync(Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> open, Deadline deadline)
    {
        var stream = new GuardedStream(open(deadline.Token), deadline);
        try
        {
            while (await stream.MoveAsync() is { } part)
            {
                stream._read.Enqueue(part);
                if (part.FinishReason is not null || part.Text.Length > 0 || part.Contents.Any(content => content is FunctionCallContent))
                    break;
            }

            deadline.Renew(Timeout.InfiniteTimeSpan);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Null at the end.</summary>
    public async Task<ChatResponseUpdate?> NextAsync(TimeSpan limit)
    {
        if (_read.TryDequeue(out var read))
            return read;
        _deadline.Renew(limit);
        var next = await MoveAsync();
        _deadline.Renew(Timeout.InfiniteTimeSpan);
        return next;
    }

    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        _deadline.Dispose();
    }

    private async Task<ChatResponseUpdate?> MoveAsync()
    {
        try
        {
            return await _parts.MoveNextAsync() ? _parts.Current : null;
        }
        catch (OperationCanceledException e) when (_deadline.Passed)
        {
            throw new ModelException(ModelProblem.TimedOut, innerException: e);
        }
    }
}
