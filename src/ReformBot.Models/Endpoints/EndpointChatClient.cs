using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Endpoints;

/// <summary>
/// The boundary to the vendors' packages: whatever they throw leaves as a <see cref="ModelException"/>, and a stream that ends without saying why it
/// ended was cut off. What is asked for goes out within the limits of the model, and without the name of the user. Owns the connection.
/// </summary>
internal sealed class EndpointChatClient(IChatClient inner, HttpClient http, ModelOptions limits, string userProperty) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetResponseAsync(messages, Within(options), cancellationToken);
        }
        catch (Exception e) when (!Passes(e, cancellationToken))
        {
            throw Translated(e, cancellationToken);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var ended = false;
        await using var parts = base.GetStreamingResponseAsync(messages, Within(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
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

    private ChatOptions Within(ChatOptions? options)
    {
        var within = options?.Clone() ?? new ChatOptions();
        within.MaxOutputTokens = Math.Min(within.MaxOutputTokens ?? limits.OutputTokens, limits.OutputTokens);
        within.AdditionalProperties?.Remove(userProperty);
        return within;
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> parts, CancellationToken cancellationToken)
    {
        try
        {
            return await parts.MoveNextAsync();
        }
        catch (Exception e) when (!Passes(e, cancellationToken))
        {
            throw Translated(e, cancellationToken);
        }
    }

    private static bool Passes(Exception e, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? e is OperationCanceledException : e is ModelException;

    /// <summary>Once the call was cancelled nothing else matters: the packages wrap that in different ways.</summary>
    private static Exception Translated(Exception e, CancellationToken cancellationToken) => e switch
    {
        _ when cancellationToken.IsCancellationRequested => new OperationCanceledException(cancellationToken),
        { InnerException: ModelException wrapped } => new ModelException(wrapped.Problem, wrapped.Detail, wrapped) { RetryAfter = wrapped.RetryAfter },
        HttpRequestException or IOException or { InnerException: HttpRequestException or IOException } => new ModelException(ModelProblem.Unreachable, "the connection broke off", e),
        _ => new ModelException(ModelProblem.BadAnswer, e.GetType().Name, e),
    };
}
