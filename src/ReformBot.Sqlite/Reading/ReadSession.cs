using System.Collections.Immutable;
using ReformBot.Sqlite.Engine;
using ReformBot.Sqlite.Postings;
using ReformBot.Sqlite.Records;

namespace ReformBot.Sqlite.Reading;

/// <summary>A connection for reading with its prepared statements. Between <see cref="Begin"/> and <see cref="End"/> it sees one state of the library.</summary>
internal sealed class ReadSession : IDisposable
{
    private readonly Connection connection;
    private readonly Statement begin;
    private readonly Statement end;
    private readonly Statement selectChanges;
    private Snapshot? snapshot;

    public ReadSession(Connection connection)
    {
        this.connection = connection;
        begin = connection.Prepare("BEGIN");
        end = connection.Prepare("COMMIT");
        selectChanges = connection.Prepare("SELECT changes FROM library");
        Postings = new PostingsReader(connection);
        Passages = new PassageReader(connection, new OriginalReader(connection));
        Versions = new VersionReader(connection);
    }

    public PostingsReader Postings { get; }

    public PassageReader Passages { get; }

    public VersionReader Versions { get; }

    /// <summary>Room for the sums of a search; all zero between searches. Kept, since as an array of its own it would be collected only with everything else.</summary>
    public double[] Sums { get; } = new double[PassageSearch.Window];

    /// <summary>Valid between <see cref="Begin"/> and <see cref="End"/>.</summary>
    public Snapshot Snapshot => snapshot!;

    /// <summary>True when the library may have been written to under a connection that keeps no writer away; what was read then is not to be trusted.</summary>
    public bool IsOutdated => connection.Standing is { HasChanged: true };

    public static ReadSession Open(string path) => new(LibraryFile.OpenForReading(path));

    /// <param name="known">A snapshot that another session loaded; used when the library has not changed since.</param>
    public Snapshot Begin(Snapshot? known)
    {
        begin.Run();
        selectChanges.Step();
        var changes = selectChanges.Int64(0);
        selectChanges.Reset();
        if (known?.Changes == changes)
            snapshot = known;
        if (snapshot?.Changes != changes)
            snapshot = Load(changes);
        return snapshot!;
    }

    public void End() => end.Run();

    public void Dispose() => connection.Dispose();

    private Snapshot Load(long changes)
    {
        using var evidence = connection.Prepare("SELECT first_passage, passages, indexed, document FROM version WHERE status = 0 ORDER BY first_passage");
        using var select = connection.Prepare(
            "SELECT id, first_passage, last_passage, first_block, blocks, bytes, directory FROM segment ORDER BY id");
        var segments = ImmutableArray.CreateBuilder<SegmentDirectory>();
        while (select.Step())
        {
            var segment = new Segment(
                select.Int64(0), select.Int32(1), select.Int32(2), select.Int64(3), select.Int32(4), select.Int64(5));
            segments.Add(new SegmentDirectory(segment, select.Blob(6)));
        }

        return new Snapshot(changes, new EvidenceMap(evidence), segments.ToImmutable());
    }
}
