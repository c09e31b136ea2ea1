using System.Collections.Immutable;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Sqlite.Engine;
using ReformBot.Sqlite.Records;

namespace ReformBot.Sqlite.Reading;

/// <summary>Reads passages and originals.</summary>
internal sealed class PassageReader(Connection connection, OriginalReader originals)
{
    private readonly Statement select = connection.Prepare("SELECT part, body FROM passage WHERE id = ?1");

    public Passage Read(int id, ulong document)
    {
        try
        {
            return select.Bind(1, id).Step()
                ? PassageRecord.Read(select.Blob(1), DocumentKeys.IdOf(document), originals, select.Int64(0))
                : throw new InvalidDataException("A passage is missing.");
        }
        finally
        {
            select.Reset();
        }
    }

    /// <summary>In the order of their ids, which is the order in the file; then back into the order that was asked for.</summary>
    public Passage[] Read(IReadOnlyList<ScoredPassage> found)
    {
        var order = new long[found.Count];
        for (var rank = 0; rank < order.Length; rank++)
            order[rank] = ((long)found[rank].Passage << 32) | (uint)rank;
        Array.Sort(order);
        var passages = new Passage[found.Count];
        foreach (var entry in order)
        {
            var rank = (int)entry;
            passages[rank] = Read(found[rank].Passage, found[rank].Document);
        }

        return passages;
    }

    /// <summary>All passages of a version, in document order.</summary>
    public ImmutableArray<Passage> ReadAll(VersionRow version)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>(version.Passages);
        for (var i = 0; i < version.Passages; i++)
            passages.Add(Read(version.FirstPassage + i, version.Document));
        return passages.MoveToImmutable();
    }

    public string ReadOriginal(VersionRow version) => string.Create(
        version.Characters,
        (originals, version.FirstPart),
        static (characters, source) => source.originals.CopyTo(source.FirstPart, 0, characters));
}
