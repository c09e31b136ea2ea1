using Microsoft.Extensions.AI;
using ReformBot.Answering;
using ReformBot.Answering.Prompts;
using ReformBot.Answering.Writing;
using ReformBot.Cli.Libraries;
using ReformBot.Corpus.Library;
using ReformBot.Models;
using ReformBot.Sqlite;
using ReformBot.Sqlite.Baseline;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;

namespace ReformBot.Cli.Stacks;

/// <summary>The parts that every build has.</summary>
internal static class OwnParts
{
    private const string Own = "own";

    public static StackPart<IndexEngine> Index { get; } = new("sqlite", () => typeof(SqliteLibrary), new IndexEngine
    {
        OpenForReading = static (place, _) => OpenForReading(place),
        OpenForWriting = static (place, _) => OpenForWriting(place),
        Check = SqliteLibrary.Check,
        Reindex = static (place, _, progress, cancellationToken) => SqliteLibrary.ReindexAsync(place, LibraryDoor.BusyLimit, progress, cancellationToken),
    });

    public static PlainPeer FullText { get; } = new("FTS5", "fts5", Analyzer: null, static place => new PlainFullText(place));

    public static StackPart<Func<PromptLibrary, IModelOrchestrator>> Orchestrator { get; } = new(Own, () => typeof(PolicyAssistant), ModelWriting.OwnOrchestrator);

    public static StackPart<Func<ModelOptions, ModelKey?, ModelPorts, IChatClient>> Pipeline { get; } = new(Own, () => typeof(ModelClient), ModelClient.Open);

    public static StackPart<Func<HttpMessageInvoker, BotApiOptions, TimeProvider, ITelegramTransport>> Transport { get; } =
        new(Own, () => typeof(BotApiTransport), (http, options, clock) => new BotApiTransport(http, options, clock));

    private static OpenLibrary OpenForReading(string place)
    {
        var library = SqliteLibrary.OpenForReading(place);
        return new OpenLibrary(library.Documents, library.Index, library);
    }

    private static IPolicyLibraryWriter OpenForWriting(string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return SqliteLibrary.OpenForWriting(place, LibraryDoor.BusyLimit);
    }
}
