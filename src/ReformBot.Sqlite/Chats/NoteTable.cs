using ReformBot.Corpus.Channels;
using ReformBot.Sqlite.Engine;

namespace ReformBot.Sqlite.Chats;

/// <summary>The rows of notes. Called inside a transaction of the <see cref="ChatFile"/>.</summary>
internal sealed class NoteTable(Connection connection)
{
    private readonly Statement put = connection.Prepare(
        "INSERT INTO note (scope, key, value, expires) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (scope, key) DO UPDATE SET value = ?3, expires = ?4");

    private readonly Statement remove = connection.Prepare("DELETE FROM note WHERE scope = ?1 AND key = ?2");
    private readonly Statement one = connection.Prepare("SELECT value FROM note WHERE scope = ?1 AND key = ?2 AND (expires IS NULL OR expires > ?3)");
    private readonly Statement all = connection.Prepare("SELECT key, value, expires FROM note WHERE scope = ?1 AND (expires IS NULL OR expires > ?2)");
    private readonly Statement forget = connection.Prepare("DELETE FROM note WHERE expires IS NOT NULL AND expires <= ?1");

    public void Put(Note note)
    {
        if (note.Value is null)
        {
            remove.Bind(1, Words.Bytes(note.Scope)).Bind(2, Words.Bytes(note.Key)).Run();
            return;
        }

        put.Bind(1, Words.Bytes(note.Scope)).Bind(2, Words.Bytes(note.Key)).Bind(3, Words.Bytes(note.Value));
        (note.Expires is { } expires ? put.Bind(4, expires.ToUnixTimeMilliseconds()) : put.BindNull(4)).Run();
    }

    public string? One(string scope, string key, DateTimeOffset now)
    {
        one.Bind(1, Words.Bytes(scope)).Bind(2, Words.Bytes(key)).Bind(3, now.ToUnixTimeMilliseconds());
        var value = one.Step() ? Words.Text(one, 0) : null;
        one.Reset();
        return value;
    }

    public IReadOnlyList<Note> All(string scope, DateTimeOffset now)
    {
        all.Bind(1, Words.Bytes(scope)).Bind(2, now.ToUnixTimeMilliseconds());
        var notes = new List<Note>();
        while (all.Step())
            notes.Add(new Note(scope, Words.Text(all, 0), Words.Text(all, 1), all.IsNull(2) ? null : DateTimeOffset.FromUnixTimeMilliseconds(all.Int64(2))));
        // The engine compares the bytes of UTF-16, which is another order than that of the characters.
        notes.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return notes;
    }

    public void Forget(DateTimeOffset now) => forget.Bind(1, now.ToUnixTimeMilliseconds()).Run();
}
