using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Sqlite.Engine;
using ReformBot.Sqlite.Records;

namespace ReformBot.Sqlite.Reading;

/// <summary>Reads versions of documents and what they repeal.</summary>
internal sealed class VersionReader(Connection connection)
{
    private const string Select = """
        SELECT id, document, number, status, source, characters, first_part, first_passage, passages, indexed, name, media_type, fingerprint, metadata
        FROM version
        """;

    private readonly Statement newest = connection.Prepare(Select + " WHERE document = ?1 ORDER BY number DESC LIMIT 1");
    private readonly Statement numbered = connection.Prepare(Select + " WHERE document = ?1 AND number = ?2");
    private readonly Statement all = connection.Prepare(Select + " ORDER BY id");
    private Statement? identified;

    /// <summary>The newest version, whatever its status.</summary>
    public VersionRow? Newest(ulong document) => One(newest.Bind(1, (long)document));

    public VersionRow? Numbered(ulong document, int number) => One(numbered.Bind(1, (long)document).Bind(2, number));

    /// <summary>Every version with one of these statuses, in the order of arrival.</summary>
    public IEnumerable<VersionRow> All(IReadOnlyCollection<DocumentStatus> statuses)
    {
        try
        {
            while (all.Step())
                if (statuses.Contains((DocumentStatus)all.Int32(3)))
                    yield return Row(all);
        }
        finally
        {
            all.Reset();
        }
    }

    public VersionRow? OfId(long id) => One((identified ??= connection.Prepare(Select + " WHERE id = ?1")).Bind(1, id));

    /// <summary>The versions that an index has to hold. Read in the order of the table: by the index of current versions it takes five times as long.</summary>
    public List<EvidenceRow> Evidence()
    {
        using var select = connection.Prepare(
            "SELECT id, document, number, first_passage, passages, indexed, fingerprint FROM version NOT INDEXED WHERE status = 0 AND indexed > 0 ORDER BY id");
        var rows = new List<EvidenceRow>();
        while (select.Step())
        {
            var key = EvidenceKeys.Of((ulong)select.Int64(1), select.Int32(2), select.Int32(3), select.Int32(4), select.Blob(6));
            rows.Add(new EvidenceRow(key, select.Int64(0), (ulong)select.Int64(1), select.Int32(3), select.Int32(5)));
        }

        return rows;
    }

    public IReadOnlyList<RepealRecord> Repeals()
    {
        using var select = connection.Prepare("""
            SELECT version.document, repeal.title, repeal.code, repeal.year, repeal.serial
            FROM repeal JOIN version ON version.id = repeal.version
            WHERE version.status = 0 ORDER BY version.id, repeal.ordinal
            """);
        var repeals = new List<RepealRecord>();
        while (select.Step())
        {
            var number = select.IsNull(2) ? null : new DocumentNumber(select.Text(2), select.Int32(3), select.Int32(4));
            repeals.Add(new RepealRecord(DocumentKeys.IdOf((ulong)select.Int64(0)), new Repeal(select.Text(1), number)));
        }

        return repeals;
    }

    private static VersionRow? One(Statement select)
    {
        try
        {
            return select.Step() ? Row(select) : null;
        }
        finally
        {
            select.Reset();
        }
    }

    private static VersionRow Row(Statement row) => new()
    {
        Id = row.Int64(0),
        Document = (ulong)row.Int64(1),
        Number = row.Int32(2),
        Status = (DocumentStatus)row.Int32(3),
        Source = row.Int64(4),
        Characters = row.Int32(5),
        FirstPart = row.Int64(6),
        FirstPassage = row.Int32(7),
        Passages = row.Int32(8),
        Indexed = row.Int32(9),
        Name = row.Text(10),
        MediaType = row.Text(11),
        Fingerprint = row.Text(12),
        Metadata = MetadataRecord.Read(row.Blob(13)),
    };
}
