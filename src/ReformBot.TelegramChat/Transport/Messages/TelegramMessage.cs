using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>A message as it came, or as it was sent. Times are Unix seconds.</summary>
public sealed record TelegramMessage
{
    private static readonly (string Field, MessageContent Content)[] Contents =
    [
        ("photo", MessageContent.Photo), ("voice", MessageContent.Voice), ("video_note", MessageContent.Video), ("video", MessageContent.Video),
        ("audio", MessageContent.Audio), ("sticker", MessageContent.Sticker), ("animation", MessageContent.Video), ("poll", MessageContent.Poll),
        ("document", MessageContent.Document), ("location", MessageContent.Location), ("venue", MessageContent.Location), ("contact", MessageContent.Contact),
        ("new_chat_members", MessageContent.Service), ("left_chat_member", MessageContent.Service), ("new_chat_title", MessageContent.Service),
        ("pinned_message", MessageContent.Service), ("group_chat_created", MessageContent.Service), ("forum_topic_created", MessageContent.Service),
        ("forum_topic_edited", MessageContent.Service), ("forum_topic_closed", MessageContent.Service),
    ];

    /// <summary>Unique in its chat, not beyond.</summary>
    public long MessageId { get; init; }

    /// <summary>The topic of a forum; also set on replies elsewhere, so look at <see cref="IsTopicMessage"/> first.</summary>
    public long? MessageThreadId { get; init; }

    public bool IsTopicMessage { get; init; }

    /// <summary>Null in channels and for anonymous admins.</summary>
    public TelegramUser? From { get; init; }

    public TelegramChat Chat { get => field ?? new(); init; }

    /// <summary>0 in the message of a callback that the bot can no longer see.</summary>
    public long Date { get; init; }

    public long? EditDate { get; init; }

    /// <summary>Without its own <see cref="ReplyToMessage"/>, as the server sends it.</summary>
    public TelegramMessage? ReplyToMessage { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<TelegramEntity> Entities { get => field ?? []; init; }

    /// <summary>The text below a picture or file.</summary>
    public string? Caption { get; init; }

    public InlineKeyboard? ReplyMarkup { get; init; }

    /// <summary>A service message of the old group: it went on under this id.</summary>
    public long? MigrateToChatId { get; init; }

    public long? MigrateFromChatId { get; init; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }

    /// <summary>Set by a reader that has a name for it; else the fields tell.</summary>
    [JsonIgnore]
    public bool IsForwarded { get => field || Has("forward_origin") || Has("forward_date"); init; }

    /// <summary>Set by a reader that has a name for it; else the fields tell.</summary>
    [JsonIgnore]
    public MessageContent Content
    {
        get => field != MessageContent.Unknown ? field
            : Text is not null ? MessageContent.Text
            : MigrateToChatId is not null || MigrateFromChatId is not null ? MessageContent.Service
            : Contents.FirstOrDefault(content => Has(content.Field)).Content;
        init;
    }

    private bool Has(string field) => Other?.ContainsKey(field) == true;
}
