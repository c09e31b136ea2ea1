using ReformBot.Corpus.Channels;

namespace ReformBot.Tests.KilledWriter;

/// <summary>Messages that come in and are answered until the process is killed: taken in, then settled together with the answer and a note.</summary>
public static class JournalGeneration
{
    public const string Verb = "journal";
    public const string Scope = "chat";
    public const string Last = "last";

    public static InboxItem Question(long id) => new(id, Scope, DateTimeOffset.UnixEpoch.AddSeconds(id), $"第{id}个问题");

    public static JournalChange Answer(long id) => new()
    {
        Settled = [id],
        Outbox = [new OutboxItem(id, 0, OutboxState.Planned, $"第{id}个回答")],
        Notes = [new Note(Scope, Last, $"{id}")],
    };
}
