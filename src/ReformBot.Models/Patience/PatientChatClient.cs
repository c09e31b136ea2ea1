using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Patience;

/// <summary>Time limits, further attempts and the circuit. A stream is begun anew only as long as nothing of it was passed on.</summary>
internal sealed class PatientChatClient(IChatClient inner, ModelOptions limits, ModelPorts ports) : DelegatingChatClient(inner)
{
    private readonly CallRules _rules = new(limits, ports.Clock, ports.Chance);

    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] asked = [.. messages];
        return _rules.RunAsync(token => AttemptAsync(asked, options, token), cancellationToken);
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatMessage[] asked = [.. messages];
        await using var stream = await _rules.RunAsync(
            token => GuardedStream.OpenAsync(guarded => InnerClient.GetStreamingResponseAsync(asked, options, guarded), Limit(token)), cancellationToken);
        while (await NextAsync(stream) is { } part)
            yield return part;
    }

    private async Task<ChatResponse> AttemptAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        using var deadline = Limit(cancellationToken);
        try
        {
            return await InnerClient.GetResponseAsync(messages, options, deadline.Token);
        }
        catch (OperationCanceledException e) when (deadline.Passed)
        {
            throw new ModelException(ModelProblem.TimedOut, innerException: e);
        }
    }

    private async Task<ChatResponseUpdate?> NextAsync(GuardedStream stream)
    {
        try
        {
            return await stream.NextAsync(limits.StallTimeout);
        }
        catch (ModelException e)
        {
            await _rules.NoteAsync(e);
            throw;
        }
    }

    private Deadline Limit(CancellationToken cancellationToken) => new(limits.AttemptTimeout, ports.Clock, cancellationToken);
}
