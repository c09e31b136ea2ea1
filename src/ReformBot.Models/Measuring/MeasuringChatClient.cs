using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Measuring;

/// <summary>Counts and times calls (<see cref="ModelMeter"/>).</summary>
/// <param name="begin">Begins the record of a call.</param>
internal sealed class MeasuringChatClient(IChatClient inner, Func<CallRecord> begin) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var record = begin();
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            record.Add(response.Usage);
            record.Complete();
            return response;
        }
        catch (ModelException e)
        {
            record.Fail(e);
            throw;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var record = begin();
        await using var parts = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(parts, record))
        {
            record.Add(parts.Current);
            yield return parts.Current;
        }

        record.Complete();
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> parts, CallRecord record)
    {
        try
        {
            return await parts.MoveNextAsync();
        }
        catch (ModelException e)
        {
            record.Fail(e);
            throw;
        }
    }
}
