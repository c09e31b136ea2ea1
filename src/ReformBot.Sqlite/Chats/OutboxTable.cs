using ReformBot.Corpus.Channels;
using ReformBot.Sqlite.Engine;

namespace ReformBot.Sqlite.Chats;

/// <summary>The rows of what goes out. Called inside a transaction of the <see cref="ChatFile"/>.</summary>
internal sealed class OutboxTable(Connection connection)
{
    private readonly Statement put = connection.Prepare(
        "INSERT INTO outbox (inbox, ordinal, state, payload, sent) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (inbox, ordinal) DO UPDATE SET state = ?3, payload = ?4, sent = ?5");

    private readonly Statement unsent = connection.Prepare("SELECT inbox, ordinal, state, payload, sent FROM outbox WHERE state < 3 ORDER BY inbox, ordinal");

    public void Put(OutboxItem item)
    {
        var payload = item.State == OutboxState.Done ? "" : item.Payload;
        put.Bind(1, item.InboxId).Bind(2, item.Ordinal).Bind(3, (int)item.State).Bind(4, Words.Bytes(payload));
        (item.Sent is { } sent ? put.Bind(5, sent) : put.BindNull(5)).Run();
    }

    public IReadOnlyList<OutboxItem> Unsent()
    {
        var items = new List<OutboxItem>();
        while (unsent.Step())
        {
            items.Add(new OutboxItem(
                unsent.Int64(0), unsent.Int32(1), (OutboxState)unsent.Int32(2), Words.Text(unsent, 3), unsent.IsNull(4) ? null : unsent.Int64(4)));
        }

        return items;
    }
}
