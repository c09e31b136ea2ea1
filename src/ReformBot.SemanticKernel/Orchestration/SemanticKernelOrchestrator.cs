using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.SemanticKernel;
using ReformBot.Answering.Prompts;
using ReformBot.Answering.Writing;
using ReformBot.SemanticKernel.Prompts;

namespace ReformBot.SemanticKernel.Orchestration;

/// <summary>
/// The talk with a model led by Semantic Kernel: the prompt is one of its functions, the tools are a plugin that it calls by itself. What it does
/// between the two ends of the line changes nothing of what stands.
/// </summary>
/// <param name="logger">Gets a line for each function, without content. Null for none; Semantic Kernel's own logs, which hold content, go nowhere.</param>
public sealed class SemanticKernelOrchestrator(PromptLibrary prompts, ILogger? logger = null) : IModelOrchestrator
{
    private readonly FrozenDictionary<string, KernelFunction> functions = PromptFunctions.Of(prompts);
    private readonly TalkKernel kernels = new(logger ?? NullLogger.Instance);

    public async IAsyncEnumerable<ChatResponseUpdate> AskAsync(PromptRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!functions.TryGetValue(request.Prompt, out var function))
            throw new ArgumentException($"there is no prompt {request.Prompt}", nameof(request));
        await using var services = kernels.Build(request);
        var kernel = services.GetRequiredService<Kernel>();
        var rounds = new TalkRounds(request.Tools);
        await foreach (var update in function.InvokeStreamingAsync<ChatResponseUpdate>(kernel, Arguments(request, function), cancellationToken))
        {
            rounds.Take(update);
            yield return update;
            if (rounds.AreOver)
                yield break;
        }
    }

    private static KernelArguments Arguments(PromptRequest request, KernelFunction function)
    {
        var settings = function.ExecutionSettings![PromptExecutionSettings.DefaultServiceId].Clone();
        if (request.User is { } user)
            settings.ExtensionData![ModelUser.Property] = user;
        if (request.Tools.Any)
            settings.FunctionChoiceBehavior = FunctionChoiceBehavior.Auto();
        var arguments = new KernelArguments(settings);
        foreach (var (name, value) in request.Variables)
            arguments[name] = value;
        return arguments;
    }
}
