using System.Collections.Immutable;
using Lucene.Net.Index;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Library;
using ReformBot.LuceneNet;
using ReformBot.LuceneNet.Checking;
using ReformBot.LuceneNet.Comparing;
using ReformBot.Sqlite;

namespace ReformBot.Cli.Stacks.Full;

/// <summary>The index on Lucene.Net, in a folder beside the library file.</summary>
internal static class LuceneParts
{
    /// <summary>
    /// Passages that a reader takes in by itself before it answers, about a quarter of a second: what a killed writer or a small change by another build leaves
    /// behind. With more, the library's own index answers.
    /// </summary>
    private const int MostMadeGoodByReaders = 2_000;

    public static StackPart<IndexEngine> Index { get; } = new("lucene", static () => typeof(IndexWriter), new IndexEngine
    {
        OpenForReading = OpenForReading,
        OpenForWriting = OpenForWriting,
        Check = SqliteLibrary.Check,
        Reindex = ReindexAsync,
        Beside = BesideAsync,
    });

    public static ImmutableArray<PlainPeer> Peers { get; } =
        [.. PlainAnalyzer.Names.Select(name => new PlainPeer($"Lucene {name}", $"lucene_{name}", name, place => new PlainLucene(place, name)))];

    private static OpenLibrary OpenForReading(string place, Screen screen)
    {
        var library = SqliteLibrary.OpenForReading(place);
        var index = LucenePassageIndex.Open(place, (library.Index, library.Evidence), new LuceneNewsView(screen).Write, MostMadeGoodByReaders, library);
        return new OpenLibrary(library.Documents, index, index);
    }

    private static IPolicyLibraryWriter OpenForWriting(string place, Screen screen)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var writer = SqliteLibrary.OpenForWriting(place, LibraryDoor.BusyLimit);
        return new MirroredLibraryWriter(writer, () => OpenMirror(place, screen), LibraryDoor.BusyLimit);
    }

    private static async Task ReindexAsync(string place, Screen screen, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using var mirror = OpenMirror(place, screen);
        await mirror.RebuildAsync(LibraryDoor.BusyLimit, progress, cancellationToken);
    }

    private static LuceneMirror OpenMirror(string place, Screen screen)
    {
        var library = SqliteLibrary.OpenForReading(place);
        return new LuceneMirror(place, library.Evidence, new LuceneNewsView(screen).Write) { Handle = library };
    }

    private static async Task<IndexFacts?> BesideAsync(string place, CancellationToken cancellationToken)
    {
        using var library = SqliteLibrary.OpenForReading(place);
        var facts = await FolderCheck.RunAsync(place, library.Evidence, cancellationToken);
        return new IndexFacts(facts.Place, facts.Bytes, facts.Stamp?.Passages ?? 0, facts.Stamp?.Version, facts.IsInStep, facts.Findings);
    }
}
