using System.Collections.Immutable;
using Microsoft.Extensions.AI;
using ReformBot.Answering.Prompts;
using ReformBot.Answering.Writing;
using ReformBot.Cli.Stacks;
using ReformBot.Corpus.Library;
using ReformBot.Ingestion;
using ReformBot.Ingestion.Tools;
using ReformBot.Ingestion.Watching;
using ReformBot.Models;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;

namespace ReformBot.Cli.Libraries;

/// <summary>The concrete choices of the composition root, as far as verbs use them.</summary>
internal sealed record Toolbox
{
    /// <summary>The file exists.</summary>
    public required Func<string, OpenLibrary> OpenForReading { get; init; }

    /// <summary>Creates the file and its folder when they are missing.</summary>
    public required Func<string, IPolicyLibraryWriter> OpenForWriting { get; init; }

    public required Func<IPolicyLibraryWriter, IngestionJob> IngestionInto { get; init; }

    /// <summary>Watches these paths from now on.</summary>
    public required Func<IReadOnlyList<string>, FolderWatcher> Watch { get; init; }

    /// <summary>Reads a whole library and says what is wrong with it; nothing for a sound one.</summary>
    public required Func<string, CancellationToken, IReadOnlyList<string>> Check { get; init; }

    /// <summary>The programs that PDF and OCR need, missing ones included.</summary>
    public required Func<CancellationToken, Task<ImmutableArray<ToolStatus>>> FindTools { get; init; }

    /// <summary>The options were checked; the key is null for a server that asks for none.</summary>
    public Func<ModelOptions, ModelKey?, ModelPorts, IChatClient> OpenModel { get; init; } = ModelClient.Open;

    /// <summary>Who leads the talk with the model, with these prompts.</summary>
    public Func<PromptLibrary, IModelOrchestrator> Orchestrate { get; init; } = ModelWriting.OwnOrchestrator;

    public Func<HttpMessageInvoker, BotApiOptions, TimeProvider, ITelegramTransport> OpenTransport { get; init; } =
        (http, options, clock) => new BotApiTransport(http, options, clock);

    /// <summary>The parts in use, for the doctor: the name of the build and a line each.</summary>
    public Func<(string Build, IReadOnlyList<StackLine> Parts)> Stack { get; init; } = () => ("", []);
}
