using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ReformBot.Answering;

namespace ReformBot.Tests.Support;

/// <summary>An assistant whose answer a test gives piece by piece, and which tells how it was asked and how it ended.</summary>
internal sealed class ScriptedAnswer
{
    private readonly Channel<ReplyPart> _parts = Channel.CreateUnbounded<ReplyPart>();
    private readonly TaskCompletionSource<AskRequest> _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first question, once it came.</summary>
    public Task<AskRequest> Asked => _asked.Task.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>True when it was stopped before its end.</summary>
    public Task<bool> Stopped => _ended.Task.WaitAsync(TestContext.Current.CancellationToken);

    public void Say(params ReplyPart[] parts)
    {
        foreach (var part in parts)
            _parts.Writer.TryWrite(part);
    }

    public void End(Reply reply)
    {
        Say(new ReplyPart("", [], reply));
        _parts.Writer.Complete();
    }

    public void Break(Exception exception) => _parts.Writer.Complete(exception);

    public async IAsyncEnumerable<ReplyPart> AskAsync(AskRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _asked.TrySetResult(request);
        try
        {
            await foreach (var part in _parts.Reader.ReadAllAsync(cancellationToken))
                yield return part;
        }
        finally
        {
            _ended.TrySetResult(cancellationToken.IsCancellationRequested);
        }
    }
}
