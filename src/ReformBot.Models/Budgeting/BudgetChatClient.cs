using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Budgeting;

/// <summary>
/// Keeps the day's limits, for all together and for each user. Asked before a call, charged after it, so that calls under way at the same moment can
/// exceed a limit by what they take. What the endpoint does not count is estimated, a token a character; so is a call that broke off or was cancelled.
/// </summary>
internal sealed class BudgetChatClient(IChatClient inner, ModelOptions limits, ModelPorts ports) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] asked = [.. messages];
        await using var bill = await OpenAsync(asked, options, cancellationToken);
        var response = await base.GetResponseAsync(asked, options, cancellationToken);
        bill.Add(response);
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatMessage[] asked = [.. messages];
        await using var bill = await OpenAsync(asked, options, cancellationToken);
        await foreach (var part in base.GetStreamingResponseAsync(asked, options, cancellationToken))
        {
            bill.Add(part);
            yield return part;
        }
    }

    private async Task<Bill> OpenAsync(ChatMessage[] asked, ChatOptions? options, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(ports.Clock.GetLocalNow().DateTime);
        var user = options?.AdditionalProperties?.GetValueOrDefault(ports.UserProperty) as string;
        var all = await ports.Ledger.ReadAsync(day, user: null, cancellationToken);
        if (all.Tokens >= limits.TokensPerDay || all.Cost >= limits.CostPerDay)
            throw new ModelException(ModelProblem.OverBudget, "limit of the day");
        if (user is not null && await ports.Ledger.ReadAsync(day, user, cancellationToken) is var own && (own.Tokens >= limits.TokensPerUser || own.Cost >= limits.CostPerUser))
            throw new ModelException(ModelProblem.OverBudget, "limit of one user");
        return new Bill(asked, limits, (amount, token) => ports.Ledger.AddAsync(day, user, amount, token), cancellationToken);
    }
}
