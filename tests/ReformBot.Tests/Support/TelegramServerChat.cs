using System.Text.Json.Nodes;

namespace ReformBot.Tests.Support;

/// <summary>
/// A chat and its messages. A test may look at it while requests change it: what it gets is a copy.
/// </summary>
internal sealed class TelegramServerChat(long id, string type)
{
    private readonly Lock _lock = new();
    private readonly List<TelegramServerMessage> _messages = [];

    public long Id => id;

    public string Type => type;

    public bool IsForum { get; init; }

    /// <summary>The next id of a count that is shared; null where the chat has its own, so that the same id stands in many.</summary>
    public Func<long>? Count { get; init; }

    public HashSet<long> Topics { get; } = [];

    public bool IsBlocked { get; set; }

    public bool IsKicked { get; set; }

    public long? MigratedTo { get; set; }

    /// <summary>The text of the newest draft, until a message takes its place.</summary>
    public string? Draft
    {
        get;
        set
        {
            field = value;
            if (value is not null)
                Changed?.Invoke();
        }
    }

    /// <summary>Called after anything that a person sees has changed; it must not wait.</summary>
    public Action? Changed { get; set; }

    public int Drafts { get; set; }

    public int Actions { get; set; }

    public long LastMessageId { get; private set; }

    /// <summary>How many there ever were, kept or not.</summary>
    public int Sent { get; private set; }

    public IReadOnlyList<TelegramServerMessage> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    public IEnumerable<TelegramServerMessage> FromBot => Messages.Where(message => message.From is null);

    public long NextId() => LastMessageId = Count?.Invoke() ?? LastMessageId + 1;

    public void Add(TelegramServerMessage message, int keep)
    {
        lock (_lock)
        {
            _messages.Add(message);
            Sent++;
            if (message.From is null)
                Draft = null;
            if (_messages.Count > keep)
                _messages.RemoveAt(0);
        }

        Changed?.Invoke();
    }

    public TelegramServerMessage? Find(long message)
    {
        lock (_lock)
            return _messages.FindLast(one => one.Id == message);
    }

    public void Delete(long message)
    {
        lock (_lock)
            _messages.RemoveAll(one => one.Id == message);
    }

    public JsonObject ToJson()
    {
        var chat = new JsonObject { ["id"] = id, ["type"] = type };
        if (type == "private")
            chat["first_name"] = "工友";
        else
            chat["title"] = "产改交流群";
        if (IsForum)
            chat["is_forum"] = true;
        return chat;
    }
}
