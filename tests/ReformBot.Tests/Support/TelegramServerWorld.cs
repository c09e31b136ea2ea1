using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ReformBot.Tests.Support;

/// <summary>Chats, people and what they do. Each act makes the update that the real server would make.</summary>
internal sealed partial class TelegramServerWorld(TelegramServerOptions options)
{
    private readonly Dictionary<long, TelegramServerChat> _chats = [];
    private readonly Dictionary<string, (DateTimeOffset At, bool Answered, string? Text)> _callbacks = [];
    private readonly TelegramServerUpdates _updates = new(options);
    private long _lastCallback = 5_000_000_000_000;
    private long _lastShared;

    public Lock Lock { get; } = new();

    public TelegramServerOptions Options => options;

    public TelegramServerUpdates Updates => _updates;

    public JsonObject Bot => new()
    {
        ["id"] = long.Parse(options.Token.Split(':')[0]),
        ["is_bot"] = true,
        ["first_name"] = "政策问答",
        ["username"] = options.BotUsername,
        ["can_join_groups"] = true,
        ["can_read_all_group_messages"] = false,
    };

    /// <summary>Updates that were not confirmed yet.</summary>
    public int PendingUpdates
    {
        get
        {
            lock (Lock)
                return _updates.Pending.Count;
        }
    }

    /// <summary>Whether a poll waits at the server.</summary>
    public bool HasPoll
    {
        get
        {
            lock (Lock)
                return _updates.HasPoll;
        }
    }

    /// <summary>A chat; by its id private or a group, or a supergroup (from −1,000,000,000,000 down).</summary>
    public TelegramServerChat Chat(long id, bool forum = false)
    {
        lock (Lock)
        {
            if (!_chats.TryGetValue(id, out var chat))
                _chats.Add(id, chat = New(id, forum));
            return chat;
        }
    }

    private TelegramServerChat New(long id, bool forum)
    {
        var type = id > 0 ? "private" : id > -1_000_000_000_000 ? "group" : "supergroup";
        return new TelegramServerChat(id, type) { IsForum = forum, Count = options.SharesMessageIds && type != "supergroup" ? () => ++_lastShared : null };
    }

    /// <summary>A person writes to the bot in private.</summary>
    public TelegramServerMessage Say(TelegramServerPerson person, string text) => Say(Chat(person.Id), person, text);

    public TelegramServerMessage Say(TelegramServerChat chat, TelegramServerPerson person, string text, long? replyTo = null, long? thread = null, JsonObject? other = null)
    {
        lock (Lock)
        {
            var message = new TelegramServerMessage(chat, chat.NextId(), person) { Date = Now(), ReplyTo = replyTo, Thread = thread, Other = other };
            message.Show(new TelegramServerVersion(text, [.. Marks(text)], null));
            chat.Add(message, options.KeepsMessages);
            _updates.Push("message", message.ToJson(Bot));
            return message;
        }
    }

    public void Edit(TelegramServerMessage message, string text)
    {
        lock (Lock)
        {
            message.Show(new TelegramServerVersion(text, [.. Marks(text)], null));
            _updates.Push("edited_message", message.ToJson(Bot));
        }
    }

    /// <summary>Presses a button, or sends any data as a changed app can; returns the id of the callback.</summary>
    public string Press(TelegramServerPerson person, TelegramServerMessage message, string data)
    {
        lock (Lock)
        {
            foreach (var (old, _) in _callbacks.Where(callback => callback.Value.At + options.CallbackLife < options.Clock.GetUtcNow()).ToArray())
                _callbacks.Remove(old);
            var id = $"{++_lastCallback}";
            _callbacks[id] = (options.Clock.GetUtcNow(), false, null);
            _updates.Push("callback_query", new JsonObject
            {
                ["id"] = id,
                ["from"] = person.ToJson(),
                ["message"] = message.Chat.Find(message.Id) is null ? Inaccessible(message) : message.ToJson(Bot),
                ["chat_instance"] = "1",
                ["data"] = data,
            });
            return id;
        }
    }

    /// <summary>What the person saw as the answer to a callback; null while there is none.</summary>
    public string? AnswerOf(string callback)
    {
        lock (Lock)
            return _callbacks.TryGetValue(callback, out var state) && state.Answered ? state.Text ?? "" : null;
    }

    public void Block(TelegramServerPerson person) => Member(Chat(person.Id), person, "member", "kicked", chat => chat.IsBlocked = true);

    public void Unblock(TelegramServerPerson person) => Member(Chat(person.Id), person, "kicked", "member", chat => chat.IsBlocked = false);

    public void Remove(TelegramServerChat group, TelegramServerPerson by) => Member(group, by, "member", "kicked", chat => chat.IsKicked = true);

    /// <summary>The group becomes a supergroup under another id; the old one says where.</summary>
    public TelegramServerChat Migrate(TelegramServerChat group, TelegramServerPerson by)
    {
        var to = Chat(-1_000_000_000_000 + group.Id);
        Say(group, by, "", other: new JsonObject { ["migrate_to_chat_id"] = to.Id });
        Say(to, by, "", other: new JsonObject { ["migrate_from_chat_id"] = group.Id });
        lock (Lock)
            group.MigratedTo = to.Id;
        return to;
    }

    /// <summary>Updates come in any order from now on, and now and then one again that was confirmed.</summary>
    public void Disorder(int seed)
    {
        lock (Lock)
            _updates.Disorder(seed);
    }

    /// <summary>As after a week of silence: update ids begin anew somewhere.</summary>
    public void CountUpdatesFrom(long id)
    {
        lock (Lock)
            _updates.CountFrom(id);
    }

    /// <summary>Any update, of kinds that are not known too.</summary>
    public long Push(string kind, JsonObject content)
    {
        lock (Lock)
            return _updates.Push(kind, content);
    }

    public TelegramServerChat? Find(long chat) => _chats.GetValueOrDefault(chat);

    public long Now() => options.Clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>False when it is unknown, too old or answered before.</summary>
    public bool Answer(string callback, string? text)
    {
        if (!_callbacks.TryGetValue(callback, out var state) || state.Answered || state.At + options.CallbackLife < options.Clock.GetUtcNow())
            return false;
        _callbacks[callback] = (state.At, true, text);
        return true;
    }

    public (long Id, JsonObject Update)? NextUpdate()
    {
        lock (Lock)
            return _updates.Pending.Count > 0 ? (_updates.Pending[0].Id, (JsonObject)_updates.Pending[0].Update.DeepClone()) : null;
    }

    public void ConfirmUpdate(long id)
    {
        lock (Lock)
            _updates.Confirm(id);
    }

    public Task UpdateArrived()
    {
        lock (Lock)
            return _updates.Arrived;
    }

    /// <summary>Of a message that is gone the bot learns where it stood.</summary>
    private static JsonObject Inaccessible(TelegramServerMessage message) =>
        new() { ["chat"] = message.Chat.ToJson(), ["message_id"] = message.Id, ["date"] = 0 };

    private static IEnumerable<TelegramServerEntity> Marks(string text) =>
        Mark().Matches(text).Select(match => new TelegramServerEntity(match.Value[0] == '/' ? "bot_command" : "mention", match.Index, match.Length));

    [GeneratedRegex(@"(?<![\w/@])(/[A-Za-z0-9_]{1,32}(@\w{3,32})?|@[A-Za-z]\w{3,31})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();

    private void Member(TelegramServerChat chat, TelegramServerPerson by, string before, string after, Action<TelegramServerChat> change)
    {
        lock (Lock)
        {
            change(chat);
            _updates.Push("my_chat_member", new JsonObject
            {
                ["chat"] = chat.ToJson(),
                ["from"] = by.ToJson(),
                ["date"] = Now(),
                ["old_chat_member"] = new JsonObject { ["user"] = Bot, ["status"] = before },
                ["new_chat_member"] = new JsonObject { ["user"] = Bot, ["status"] = after },
            });
        }
    }
}
