using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ReformBot.Tests.Support;

/// <summary>A message in a chat with everything that it ever showed.</summary>
internal sealed class TelegramServerMessage(TelegramServerChat chat, long id, TelegramServerPerson? from)
{
    private const int VersionsKept = 50;

    private ImmutableList<TelegramServerVersion> _versions = [];

    public TelegramServerChat Chat => chat;

    public long Id => id;

    /// <summary>Null is the bot.</summary>
    public TelegramServerPerson? From => from;

    public long Date { get; init; }

    public long? Thread { get; init; }

    public long? ReplyTo { get; init; }

    public string? FileName { get; init; }

    public byte[]? File { get; init; }

    /// <summary>Fields of messages that are no text: photo, voice…</summary>
    public JsonObject? Other { get; init; }

    public IReadOnlyList<TelegramServerVersion> Versions => _versions;

    public TelegramServerVersion Now => _versions[^1];

    public string Text => Now.Text;

    /// <summary>The first version always stays, so that a transcript can say what a message began as.</summary>
    public void Show(TelegramServerVersion version)
    {
        _versions = (_versions.Count == VersionsKept ? _versions.RemoveAt(1) : _versions).Add(version);
        if (_versions.Count > 1)
            chat.Changed?.Invoke();
    }

    public JsonObject ToJson(JsonObject bot, bool withReply = true)
    {
        var message = new JsonObject
        {
            ["message_id"] = id,
            ["from"] = from?.ToJson() ?? bot.DeepClone(),
            ["chat"] = chat.ToJson(),
            ["date"] = Date,
        };
        if (Thread is not null)
            (message["message_thread_id"], message["is_topic_message"]) = (Thread, true);
        if (withReply && ReplyTo is { } reply && chat.Find(reply) is { } target)
            message["reply_to_message"] = target.ToJson(bot, withReply: false);
        if (FileName is not null)
            message["document"] = new JsonObject { ["file_id"] = $"file-{chat.Id}-{id}", ["file_unique_id"] = $"{id}", ["file_name"] = FileName, ["file_size"] = File!.Length };
        if (Other is not null)
        {
            foreach (var (name, value) in Other)
                message[name] = value?.DeepClone();
        }

        var caption = FileName is not null || Other is not null;
        if (Text.Length > 0)
            message[caption ? "caption" : "text"] = Text;
        if (Now.Entities.Count > 0)
            message[caption ? "caption_entities" : "entities"] = new JsonArray([.. Now.Entities.Select(entity => entity.ToJson())]);
        if (Now.Keyboard is not null)
            message["reply_markup"] = JsonNode.Parse(Now.Keyboard);
        if (_versions.Count > 1)
            message["edit_date"] = Date + 1;
        return message;
    }
}
