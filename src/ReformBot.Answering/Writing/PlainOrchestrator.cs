using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ReformBot.Answering.Prompts;

namespace ReformBot.Answering.Writing;

/// <summary>The orchestrator that needs no library: renders, streams, runs the tools, and goes on with their results.</summary>
internal sealed class PlainOrchestrator(PromptLibrary prompts) : IModelOrchestrator
{
    public IAsyncEnumerable<ChatResponseUpdate> AskAsync(PromptRequest request, CancellationToken cancellationToken)
    {
        var options = prompts.Options(request.Prompt);
        if (request.User is { } user)
            (options.AdditionalProperties ??= [])[ModelUser.Property] = user;
        if (request.Tools.Any)
            options.Tools = [.. request.Tools.Functions];
        return TalkAsync(request, [.. prompts.Render(request.Prompt, request.Variables)], options, cancellationToken);
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> TalkAsync(
        PromptRequest request, List<ChatMessage> messages, ChatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var round = 1; ; round++)
        {
            var updates = new List<ChatResponseUpdate>();
            await foreach (var update in request.Client.GetStreamingResponseAsync(messages, options, cancellationToken).WithCancellation(cancellationToken))
            {
                updates.Add(update);
                yield return update;
            }

            var calls = updates.SelectMany(update => update.Contents).OfType<FunctionCallContent>().ToList();
            if (calls.Count == 0 || !request.Tools.Any)
                yield break;
            var results = new ChatMessage(ChatRole.Tool, await RunAsync(request.Tools, calls, cancellationToken));
            yield return new ChatResponseUpdate(ChatRole.Tool, results.Contents);
            if (round == request.Tools.Rounds)
                yield break;
            messages.AddMessages(updates);
            messages.Add(results);
        }
    }

    private static async ValueTask<List<AIContent>> RunAsync(ModelTools tools, IEnumerable<FunctionCallContent> calls, CancellationToken cancellationToken)
    {
        var results = new List<AIContent>();
        foreach (var (place, call) in calls.Index())
        {
            var result = tools.Refusal(call, place)
                ?? await tools.Find(call.Name)!.InvokeAsync(new AIFunctionArguments(call.Arguments ?? new Dictionary<string, object?>()), cancellationToken);
            results.Add(new FunctionResultContent(call.CallId, result));
        }

        return results;
    }
}
