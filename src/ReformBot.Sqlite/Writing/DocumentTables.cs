using System.Runtime.InteropServices;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Sqlite.Engine;
using ReformBot.Sqlite.Reading;
using ReformBot.Sqlite.Records;

namespace ReformBot.Sqlite.Writing;

/// <summary>Writes the rows of documents; works inside the caller's savepoint.</summary>
internal sealed class DocumentTables(Connection connection)
{
    private readonly ByteWriter bytes = new();
    private readonly Statement insertSource = connection.Prepare("INSERT INTO source (path) VALUES (?1) ON CONFLICT DO NOTHING");
    private readonly Statement selectSource = connection.Prepare("SELECT id FROM source WHERE path = ?1");
    private readonly Statement updateSource = connection.Prepare("UPDATE version SET source = ?2 WHERE id = ?1");
    private readonly Statement updateStatus = connection.Prepare("UPDATE version SET status = ?2 WHERE id = ?1");
    private readonly Statement insertRetired = connection.Prepare("INSERT INTO retired (first_passage, passages) VALUES (?1, ?2)");
    private readonly Statement insertPart = connection.Prepare("INSERT INTO original (id, text) VALUES (?1, ?2)");
    private readonly Statement insertPassage = connection.Prepare("INSERT INTO passage (id, part, body) VALUES (?1, ?2, ?3)");
    private readonly Statement insertVersion = connection.Prepare("""
        INSERT INTO version (document, number, status, source, characters, first_part, first_passage, passages, indexed, name, media_type, fingerprint, metadata)
        VALUES (?1, ?2, 0, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """);

    private readonly Statement insertRepeal = connection.Prepare("""
        INSERT INTO repeal (version, ordinal, title, code, year, serial) VALUES ((SELECT max(id) FROM version), ?1, ?2, ?3, ?4, ?5)
        """);

    /// <summary>Id of a source, which is added when it is new.</summary>
    public long Source(string path)
    {
        insertSource.Bind(1, path).Run();
        selectSource.Bind(1, path).Step();
        var id = selectSource.Int64(0);
        selectSource.Reset();
        return id;
    }

    public void Move(VersionRow version, long source) => updateSource.Bind(1, version.Id).Bind(2, source).Run();

    /// <summary>A current version is evidence no more.</summary>
    public void Retire(VersionRow version, DocumentStatus status)
    {
        updateStatus.Bind(1, version.Id).Bind(2, (long)status).Run();
        if (version.Passages > 0)
            insertRetired.Bind(1, version.FirstPassage).Bind(2, version.Passages).Run();
    }

    public void Insert(Incoming incoming, ulong document, int number, WriterState state)
    {
        var original = incoming.Document.Source.Text;
        var source = Source(incoming.Source);
        bytes.Clear();
        MetadataRecord.Write(bytes, incoming.Document.Metadata);
        insertVersion
            .Bind(1, (long)document).Bind(2, number).Bind(3, source).Bind(4, original.Length).Bind(5, state.NextPart).Bind(6, state.NextPassage)
            .Bind(7, incoming.Passages.Length).Bind(8, incoming.Passages.Count(PassageTerms.IsIndexed))
            .Bind(9, incoming.Document.Source.Name).Bind(10, incoming.Document.Source.MediaType).Bind(11, incoming.Fingerprint)
            .Bind(12, bytes.Written).Run();
        InsertRepeals(incoming.Document.Metadata);
        InsertPassages(incoming, original, state);
        InsertOriginal(original, state);
    }

    private void InsertRepeals(PolicyMetadata metadata)
    {
        for (var i = 0; i < metadata.Repeals.Length; i++)
        {
            var (title, number) = metadata.Repeals[i].Value;
            insertRepeal.Bind(1, i).Bind(2, title).Bind(3, number?.Code).BindNull(4).BindNull(5);
            if (number is not null)
                insertRepeal.Bind(4, number.Year).Bind(5, number.Serial);
            insertRepeal.Run();
        }
    }

    private void InsertPassages(Incoming incoming, string original, WriterState state)
    {
        foreach (var passage in incoming.Passages)
        {
            bytes.Clear();
            var lowest = PassageRecord.Write(bytes, passage, original);
            insertPassage.Bind(1, state.NextPassage++).Bind(2, state.NextPart + (lowest / OriginalParts.Length)).Bind(3, bytes.Written).Run();
        }
    }

    private void InsertOriginal(string original, WriterState state)
    {
        for (var start = 0; start < original.Length; start += OriginalParts.Length)
        {
            var part = original.AsSpan(start, Math.Min(OriginalParts.Length, original.Length - start));
            insertPart.Bind(1, state.NextPart++).Bind(2, MemoryMarshal.AsBytes(part)).Run();
        }
    }
}
