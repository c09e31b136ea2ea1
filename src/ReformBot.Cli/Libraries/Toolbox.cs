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

    /// <summary>Makes the index of an existing library anew; the progress gets the share that is done, 0 to 1.</summary>
    public required Func<string, IProgress<double>?, CancellationToken, Task> Reindex { get; init; }

    /// <summary>An index beside the library; null when the engine in use has none there.</summary>
    public Func<string, CancellationToken, Task<IndexFacts?>> IndexBeside { get; init; } = (_, _) => Task.FromResult<IndexFacts?>(null);

    /// <summary>The engines that were built, the one in use first: for comparing them.</summary>
    public Func<IReadOnlyList<StackPart<IndexEngine>>> Indexes { get; init; } = () => [OwnParts.Index];

    /// <summary>What they are compared with.</summary>
    public Func<IReadOnlyList<PlainPeer>> Peers { get; init; } = () => [OwnParts.FullText];

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
