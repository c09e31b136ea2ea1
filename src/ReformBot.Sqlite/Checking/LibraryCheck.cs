using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Sqlite.Engine;
using ReformBot.Sqlite.Postings;
using ReformBot.Sqlite.Reading;

namespace ReformBot.Sqlite.Checking;

/// <summary>Reads the whole library and reports what contradicts itself. Takes as long as half an ingestion; blocks nobody.</summary>
internal sealed class LibraryCheck(Connection connection, ReadSession session)
{
    private readonly List<string> findings = [];

    /// <returns>One sentence a finding; none for a sound library.</returns>
    public IReadOnlyList<string> Run(CancellationToken cancellationToken)
    {
        findings.AddRange(connection.Texts("PRAGMA integrity_check").Where(line => line != "ok").Select(line => $"File: {line}."));
        findings.AddRange(connection.Texts("PRAGMA foreign_key_check").Select(table => $"A row of {table} has lost what it belongs to."));
        var expected = new PostingsSum();
        CheckVersions(expected, cancellationToken);
        CheckIndex(expected, cancellationToken);
        return findings;
    }

    private void CheckVersions(PostingsSum expected, CancellationToken cancellationToken)
    {
        var (nextPassage, nextPart) = (1L, 1L);
        var newest = new Dictionary<ulong, (int Number, DocumentStatus Status)>();
        foreach (var version in session.Versions.All(Enum.GetValues<DocumentStatus>()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (version.FirstPassage != nextPassage || version.FirstPart != nextPart)
                findings.Add($"“{version.Name}”, version {version.Number}, does not follow the one before it.");
            nextPassage = version.FirstPassage + version.Passages;
            nextPart = version.FirstPart + Records.OriginalParts.CountFor(version.Characters);
            var before = newest.GetValueOrDefault(version.Document);
            if (version.Number != before.Number + 1 || (before.Number > 0 && before.Status == DocumentStatus.Current))
                findings.Add($"“{version.Name}” has versions out of order.");
            newest[version.Document] = (version.Number, version.Status);
            CheckContent(version, expected);
        }

        Require("passage", nextPassage - 1);
        Require("original", nextPart - 1);
        if (connection.Number("SELECT count(*) FROM library WHERE next_passage = " + nextPassage + " AND next_part = " + nextPart) != 1)
            findings.Add("The counters do not fit the rows.");
    }

    private void Require(string table, long rows)
    {
        var found = connection.Number("SELECT count(*) FROM " + table);
        if (found != rows)
            findings.Add($"The table {table} has {found} rows; its documents account for {rows}.");
    }

    private void CheckContent(VersionRow version, PostingsSum expected)
    {
        try
        {
            _ = session.Passages.ReadOriginal(version);
            var passages = session.Passages.ReadAll(version);
            if (passages.Count(PassageTerms.IsIndexed) != version.Indexed)
                findings.Add($"“{version.Name}” does not hold as many passages as it says.");
            if (version.Status == DocumentStatus.Current)
                for (var i = 0; i < passages.Length; i++)
                    Expect(passages[i], version.FirstPassage + i, version, expected);
        }
        catch (InvalidDataException exception)
        {
            findings.Add($"“{version.Name}”, version {version.Number}, cannot be read: {exception.Message}");
        }
    }

    private static void Expect(Passage passage, int id, VersionRow version, PostingsSum expected)
    {
        if (!PassageTerms.IsIndexed(passage))
            return;
        foreach (var term in PassageTerms.Of(passage, version.Metadata))
        {
            var key = TermKeys.Of(term);
            expected.Posting(key, id);
            expected.Count(key, 1);
        }
    }

    private void CheckIndex(PostingsSum expected, CancellationToken cancellationToken)
    {
        using var selectBlock = connection.Prepare("SELECT postings FROM block WHERE id = ?1");
        var actual = new PostingsSum();
        var ids = new List<int>();
        var hint = 0;
        Require("block", session.Snapshot.Segments.Sum(directory => (long)directory.Segment.Blocks));
        foreach (var directory in session.Snapshot.Segments)
        {
            var cursor = new SegmentCursor(selectBlock, directory.Segment);
            while (cursor.MoveNext())
            {
                cancellationToken.ThrowIfCancellationRequested();
                actual.Count(cursor.Key!, cursor.Net);
                ids.Clear();
                cursor.AppendIds(ids);
                foreach (var id in ids)
                    if (session.Snapshot.Evidence.RangeOf(id, ref hint) >= 0)
                        actual.Posting(cursor.Key!, id);
            }
        }

        if (!expected.Equals(actual))
            findings.Add("The index does not hold exactly the terms of the passages that are evidence.");
    }
}
