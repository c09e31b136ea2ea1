using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Measuring;

/// <summary>A line a call: model, how it ended, how long it took, tokens. Never a word of a question or an answer, at no level.</summary>
internal sealed partial class LoggingChatClient(IChatClient inner, string model, ILogger logger, TimeProvider clock) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var begin = clock.GetTimestamp();
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            Answered(model, Since(begin), response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);
            return response;
        }
        catch (Exception e) when (Tell(e, begin))
        {
            throw;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var begin = clock.GetTimestamp();
        var usage = new UsageDetails();
        await using var parts = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(parts, begin))
        {
            foreach (var counted in parts.Current.Contents.OfType<UsageContent>())
                usage.Add(counted.Details);
            yield return parts.Current;
        }

        Answered(model, Since(begin), usage.InputTokenCount, usage.OutputTokenCount);
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> parts, long begin)
    {
        try
        {
            return await parts.MoveNextAsync();
        }
        catch (Exception e) when (Tell(e, begin))
        {
            throw;
        }
    }

    /// <summary>Never stops the exception: a filter runs where it was thrown.</summary>
    private bool Tell(Exception e, long begin)
    {
        if (e is ModelException failure)
            Failed(model, Since(begin), failure.Problem, failure.Detail);
        else if (e is OperationCanceledException)
            Cancelled(model, Since(begin));
        return false;
    }

    private long Since(long begin) => (long)clock.GetElapsedTime(begin).TotalMilliseconds;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Model} answered in {Milliseconds} ms, tokens in {Input}, out {Output}")]
    private partial void Answered(string model, long milliseconds, long? input, long? output);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Model} failed after {Milliseconds} ms: {Problem} {Detail}")]
    private partial void Failed(string model, long milliseconds, ModelProblem problem, string? detail);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Model} cancelled after {Milliseconds} ms")]
    private partial void Cancelled(string model, long milliseconds);
}
