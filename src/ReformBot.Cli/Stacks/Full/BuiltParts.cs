using Microsoft.Extensions.AI;
using ReformBot.ModelPipeline;
using ReformBot.TelegramBot;
using Telegram.Bot;

namespace ReformBot.Cli.Stacks.Full;

/// <summary>The full stack: the libraries that the owner chose, and ours to switch back to.</summary>
internal static class BuiltParts
{
    public static StackParts All { get; } = new()
    {
        Name = "full",
        Indexes = [OwnParts.Index],
        Orchestrators = [OwnParts.Orchestrator],
        Pipelines = [new("extensions-ai", () => typeof(ChatClientBuilder), PipelineClient.Open), OwnParts.Pipeline],
        Transports = [new("telegram-bot", () => typeof(TelegramBotClient), (http, options, clock) => new TelegramBotTransport(http, options, clock)), OwnParts.Transport],
    };
}
