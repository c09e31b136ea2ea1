using System.Collections.Immutable;
using Microsoft.Extensions.AI;
using ReformBot.Answering.Prompts;
using ReformBot.Answering.Writing;
using ReformBot.Models;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;

namespace ReformBot.Cli.Stacks;

/// <summary>What a build can be put together from. The first of each kind is the build's default; every build holds all of our own.</summary>
internal sealed record StackParts
{
    /// <summary>lean or full, as <c>ReformBotStack</c> had it.</summary>
    public required string Name { get; init; }

    /// <summary>What proposes passages.</summary>
    public required ImmutableArray<StackPart<IndexEngine>> Indexes { get; init; }

    /// <summary>What <c>bench</c> compares them with.</summary>
    public ImmutableArray<PlainPeer> Peers { get; init; } = [OwnParts.FullText];

    /// <summary>What leads the talk with a model.</summary>
    public required ImmutableArray<StackPart<Func<PromptLibrary, IModelOrchestrator>>> Orchestrators { get; init; }

    /// <summary>What stands around a model's client.</summary>
    public required ImmutableArray<StackPart<Func<ModelOptions, ModelKey?, ModelPorts, IChatClient>>> Pipelines { get; init; }

    /// <summary>What speaks to the chat server.</summary>
    public required ImmutableArray<StackPart<Func<HttpMessageInvoker, BotApiOptions, TimeProvider, ITelegramTransport>>> Transports { get; init; }
}
