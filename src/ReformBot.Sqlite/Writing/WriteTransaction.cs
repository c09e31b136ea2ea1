using ReformBot.Sqlite.Engine;
using ReformBot.Sqlite.Postings;

namespace ReformBot.Sqlite.Writing;

/// <summary>
/// A group of documents that is committed together with its part of the index: a savepoint for each document, the index in memory until the commit.
/// </summary>
/// <param name="maxPostings">Size of a group.</param>
internal sealed class WriteTransaction(Connection connection, int maxPostings) : IDisposable
{
    /// <summary>
    /// Postings after which a group is committed by itself: some 5,000 news articles, one second of work that a killed process can lose. Smaller groups
    /// make more segments to merge; larger ones take more memory (8 bytes a posting).
    /// </summary>
    public const int MaxPostings = 3_000_000;

    /// <summary>Documents after which a group is committed whatever their size.</summary>
    private const int MaxDocuments = 20_000;

    private readonly SegmentStore segments = new(connection);
    private readonly Statement selectState = connection.Prepare("SELECT changes, terms, next_passage, next_part, next_block FROM library");
    private readonly Statement updateState = connection.Prepare(
        "UPDATE library SET changes = ?1, terms = ?2, next_passage = ?3, next_part = ?4, next_block = ?5");

    private readonly Statement savepoint = connection.Prepare("SAVEPOINT document");
    private readonly Statement release = connection.Prepare("RELEASE document");
    private WriterState? state;
    private int documents;

    public PostingsBuffer Index { get; } = new();

    /// <summary>Valid between <see cref="Begin"/> and <see cref="Commit"/>.</summary>
    public WriterState State => state!;

    /// <summary>Takes the write lock. False when it was taken before.</summary>
    public bool Begin()
    {
        if (state is not null)
            return false;
        connection.Execute("BEGIN IMMEDIATE");
        selectState.Step();
        state = new WriterState
        {
            Changes = selectState.Int64(0),
            Terms = selectState.Int64(1),
            NextPassage = selectState.Int32(2),
            NextPart = selectState.Int64(3),
            NextBlock = selectState.Int64(4),
            FirstPending = selectState.Int32(2),
        };
        selectState.Reset();
        return true;
    }

    /// <summary>Changes the tables whole or not at all, then the index; what the transaction holds besides stays.</summary>
    public void Run(Action tables, Action index)
    {
        var before = State.Clone();
        Guard(savepoint.Run);
        try
        {
            tables();
            release.Run();
        }
        catch (Exception exception)
        {
            state = before;
            // An engine that runs out of disk may have ended the transaction by itself.
            if (connection.IsIdle)
                RollBack();
            else
                connection.Execute("ROLLBACK TO document; RELEASE document");
            ThrowIfDamaged(exception);
            throw;
        }

        Guard(index);
        documents++;
    }

    /// <summary>Does something that cannot be undone by itself: when it fails, the whole group goes.</summary>
    public void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            RollBack();
            ThrowIfDamaged(exception);
            throw;
        }
    }

    public void CommitWhenFull()
    {
        if (Index.Count < maxPostings && documents < MaxDocuments)
            return;
        Commit();
        Begin();
    }

    public void Commit()
    {
        if (state is null)
            return;
        Guard(WriteAndCommit);
        state = null;
        documents = 0;
    }

    /// <summary>Writes the index so far as a segment when it has grown to twice the size at which a group is committed; for what must be committed together.</summary>
    /// <param name="nextPassage">First id that it does not hold.</param>
    public void FlushWhenFull(int nextPassage)
    {
        if (Index.Count >= 2 * maxPostings)
            Flush(nextPassage);
    }

    public void ClearIndex()
    {
        segments.Clear();
        Index.Clear();
        State.FirstPending = 1;
    }

    public void Dispose()
    {
        if (state is not null)
            RollBack();
    }

    private void Flush(int nextPassage)
    {
        if (Index.IsEmpty)
            return;
        State.NextBlock = segments.Append(Index, State.FirstPending, nextPassage - 1, State.NextBlock);
        State.FirstPending = nextPassage;
        State.NextBlock = segments.Merge(State.NextBlock);
    }

    private void WriteAndCommit()
    {
        Flush(State.NextPassage);
        updateState.Bind(1, State.Changes).Bind(2, State.Terms).Bind(3, State.NextPassage).Bind(4, State.NextPart).Bind(5, State.NextBlock).Run();
        connection.Execute("COMMIT");
    }

    private void ThrowIfDamaged(Exception exception)
    {
        if (exception is InvalidDataException or OverflowException)
            throw EngineErrors.Damaged(connection.Path, exception);
    }

    private void RollBack()
    {
        state = null;
        documents = 0;
        Index.Clear();
        if (!connection.IsIdle)
            connection.Execute("ROLLBACK");
    }
}
