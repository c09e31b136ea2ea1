using ReformBot.Corpus.Channels;
using ReformBot.Sqlite.Engine;

namespace ReformBot.Sqlite.Chats;

/// <summary>The rows of what came in. Called inside a transaction of the <see cref="ChatFile"/>.</summary>
internal sealed class InboxTable(Connection connection)
{
    private readonly Statement insert = connection.Prepare("INSERT INTO inbox (id, chat, received, payload) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO NOTHING");
    private readonly Statement changes = connection.Prepare("SELECT changes()");
    private readonly Statement pending = connection.Prepare("SELECT id, chat, received, payload FROM inbox WHERE settled = 0 ORDER BY received, id");
    private readonly Statement settle = connection.Prepare("UPDATE inbox SET settled = 1, payload = zeroblob(0) WHERE id = ?1");

    private readonly Statement forget = connection.Prepare(
        "DELETE FROM inbox WHERE settled = 1 AND received < ?1 AND NOT EXISTS (SELECT 1 FROM outbox WHERE inbox = inbox.id AND state < 3)");

    /// <summary>False when the id is known.</summary>
    public bool Add(InboxItem item)
    {
        insert.Bind(1, item.Id).Bind(2, Words.Bytes(item.Chat)).Bind(3, item.ReceivedAt.ToUnixTimeMilliseconds()).Bind(4, Words.Bytes(item.Payload)).Run();
        changes.Step();
        var added = changes.Int64(0) > 0;
        changes.Reset();
        return added;
    }

    public IReadOnlyList<InboxItem> Pending()
    {
        var items = new List<InboxItem>();
        while (pending.Step())
        {
            items.Add(new InboxItem(
                pending.Int64(0), Words.Text(pending, 1), DateTimeOffset.FromUnixTimeMilliseconds(pending.Int64(2)), Words.Text(pending, 3)));
        }

        return items;
    }

    public void Settle(long id) => settle.Bind(1, id).Run();

    public void Forget(DateTimeOffset before) => forget.Bind(1, before.ToUnixTimeMilliseconds()).Run();
}
