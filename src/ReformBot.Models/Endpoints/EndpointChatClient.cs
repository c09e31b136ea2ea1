using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Endpoints;

/// <summary>
/// The boundary to the vendors' packages: whatever they throw leaves as a <see cref="ModelException"/>, and a stream that ends without saying why it
/// ended was cut off. Owns the connection.
/// </summary>
internal sealed class EndpointChatClient(IChatClient inner, HttpClient http) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (Exception e) when (Failure(e, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var ended = false;
        await using var parts = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(parts, cancellationToken))
        {
            ended |= parts.Current.FinishReason is not null;
            yield return parts.Current;
        }

        if (!ended)
            throw new ModelException(ModelProblem.BadAnswer, "the stream ended before the answer did");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            http.Dispose();
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> parts, CancellationToken cancellationToken)
    {
        try
        {
            return await parts.MoveNextAsync();
        }
        catch (Exception e) when (Failure(e, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>Null for what passes as it is: our own exceptions and the caller's cancellation.</summary>
    private static ModelException? Failure(Exception e, CancellationToken cancellationToken) => e switch
    {
        ModelException => null,
        OperationCanceledException when cancellationToken.IsCancellationRequested => null,
        { InnerException: ModelException wrapped } => new ModelException(wrapped.Problem, wrapped.Detail, wrapped) { RetryAfter = wrapped.RetryAfter },
        HttpRequestException or IOException or { InnerException: HttpRequestException or IOException } => new ModelException(ModelProblem.Unreachable, "the connection broke off", e),
        _ => new ModelException(ModelProblem.BadAnswer, e.GetType().Name, e),
    };
}
