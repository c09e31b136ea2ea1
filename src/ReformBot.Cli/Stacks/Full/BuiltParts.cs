using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using ReformBot.ModelPipeline;
using ReformBot.SemanticKernel.Orchestration;
using ReformBot.TelegramBot;
using Telegram.Bot;

namespace ReformBot.Cli.Stacks.Full;

/// <summary>The full stack: the libraries that the owner chose, and ours to switch back to.</summary>
internal static class BuiltParts
{
    public static StackParts All { get; } = new()
    {
        Name = "full",
        Indexes = [LuceneParts.Index, OwnParts.Index],
        Peers = [OwnParts.FullText, .. LuceneParts.Peers],
        Orchestrators = [new("semantic-kernel", () => typeof(Kernel), prompts => new SemanticKernelOrchestrator(prompts)), OwnParts.Orchestrator],
        Pipelines = [new("extensions-ai", () => typeof(ChatClientBuilder), PipelineClient.Open), OwnParts.Pipeline],
        Transports = [new("telegram-bot", () => typeof(TelegramBotClient), (http, options, clock) => new TelegramBotTransport(http, options, clock)), OwnParts.Transport],
    };
}
