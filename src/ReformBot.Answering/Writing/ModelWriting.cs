using Microsoft.Extensions.AI;
using ReformBot.Answering.Prompts;

namespace ReformBot.Answering.Writing;

/// <summary>What the flow needs so that a model words the answers; without it they are the documents' own clauses.</summary>
public sealed record ModelWriting(IChatClient Client, PromptLibrary Prompts)
{
    public ModelWritingOptions Options { get; init; } = new();

    /// <summary>Who leads the talk with the model; by default ours, which needs no library. Others bring the same prompts.</summary>
    public IModelOrchestrator Orchestrator { get; init; } = OwnOrchestrator(Prompts);

    /// <summary>Makes the default of <see cref="Orchestrator"/>.</summary>
    public static IModelOrchestrator OwnOrchestrator(PromptLibrary prompts) => new PlainOrchestrator(prompts);

    /// <summary>Takes the time of a whole answer and its limit.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>
    /// What to tell a person about a failed call, one short Chinese clause without technical words (模型今日额度已用完); the host knows its client's exceptions.
    /// </summary>
    public Func<Exception, string> Excuse { get; init; } = _ => "模型暂时无法使用";
}
