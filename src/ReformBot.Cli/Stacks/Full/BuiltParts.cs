using ReformBot.SemanticKernel.Orchestration;

namespace ReformBot.Cli.Stacks.Full;

/// <summary>The full stack: the libraries that the owner chose, and ours to switch back to.</summary>
internal static class BuiltParts
{
    public static StackParts All { get; } = new()
    {
        Name = "full",
        Indexes = [LuceneParts.Index, OwnParts.Index],
        Peers = [OwnParts.FullText, .. LuceneParts.Peers],
        Orchestrators = [new("semantic-kernel", () => typeof(Microsoft.SemanticKernel.Kernel), prompts => new SemanticKernelOrchestrator(prompts)), OwnParts.Orchestrator],
        Pipelines = [OwnParts.Pipeline],
        Transports = [OwnParts.Transport],
    };
}
