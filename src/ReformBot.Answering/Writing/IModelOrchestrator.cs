using Microsoft.Extensions.AI;

namespace ReformBot.Answering.Writing;

/// <summary>
/// Brings a prompt to a model and carries out the tools that it asks for, round by round. What is offered to a model, what of its words stands, time
/// limits and counting are none of its business: they stand before and behind it, the same for every orchestrator. Safe from any thread.
/// </summary>
public interface IModelOrchestrator
{
    /// <summary>
    /// What the model writes and which tools it calls, piece by piece as it comes; behind the calls of a round one piece with their results, in the same
    /// order. After the last round the stream ends with its results. Every call of a model goes to <see cref="PromptRequest.Client"/>, and what that or a tool throws
    /// goes on to the caller.
    /// </summary>
    /// <exception cref="ArgumentException">No such prompt, or a variable is missing or of another type.</exception>
    IAsyncEnumerable<ChatResponseUpdate> AskAsync(PromptRequest request, CancellationToken cancellationToken);
}
