using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Events;

/// <summary>Something that happened in a chat and is for the bot, as the journal keeps it: people by keyed hashes, personal numbers masked.</summary>
internal sealed record ChatEvent
{
    public required ChatEventKind Kind { get; init; }

    /// <summary>Where to answer. Sealed when stored.</summary>
    [JsonIgnore]
    public ChatAddress Address { get; init; } = new(0, null);

    /// <summary>Keyed hash of the chat.</summary>
    public required string Chat { get; init; }

    /// <summary>Keyed hash of who did it.</summary>
    public required string Person { get; init; }

    public bool IsPrivate { get; init; }

    /// <summary>The message itself, or the one that a button stands under.</summary>
    public long MessageId { get; init; }

    /// <summary>The topic of a forum.</summary>
    public long? Topic { get; init; }

    /// <summary>When it was sent, as the platform says; of a button, when it was received.</summary>
    public DateTimeOffset SentAt { get; init; }

    /// <summary>What was written, without mentions of the bot and without the command; masked.</summary>
    public string Text { get; init; } = "";

    /// <summary>start for /start and /start@thisbot; null when it is no command.</summary>
    public string? Command { get; init; }

    /// <summary>What was masked in <see cref="Text"/>.</summary>
    public ImmutableArray<PersonalNumberKind> Masked { get; init; } = [];

    public MessageContent Content { get; init; } = MessageContent.Text;

    public bool IsForwarded { get; init; }

    /// <summary>Of a pressed button, as it was sent to it.</summary>
    public string Data { get; init; } = "";

    /// <summary>The message that a button stands under is too old to be seen.</summary>
    public bool IsStale { get; init; }

    /// <summary>A reply to a message of the bot.</summary>
    public bool IsReply { get; init; }

    /// <summary>Of <see cref="ChatEventKind.Membership"/>: the bot may no longer write there.</summary>
    public bool IsOut { get; init; }

    /// <summary>Of the person's app: zh-hans, en; null when it does not say.</summary>
    public string? Language { get; init; }
}
