namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>What a message consists of.</summary>
public enum MessageContent
{
    /// <summary>A kind that came after this program.</summary>
    Unknown,
    Text,
    Photo,
    Voice,
    Video,
    Audio,
    Sticker,
    Poll,
    Document,
    Location,
    Contact,

    /// <summary>Somebody joined, a title changed, a group migrated: nothing that a person said.</summary>
    Service,
}
