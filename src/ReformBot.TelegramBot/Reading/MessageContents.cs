using ReformBot.TelegramChat.Transport.Messages;
using Telegram.Bot.Types.Enums;

namespace ReformBot.TelegramBot.Reading;

/// <summary>The package's kinds of messages, of which it has 70, as those that the channel tells apart.</summary>
internal static class MessageContents
{
    public static MessageContent Of(MessageType type) => type switch
    {
        MessageType.Text => MessageContent.Text,
        MessageType.Photo => MessageContent.Photo,
        MessageType.Voice => MessageContent.Voice,
        MessageType.Video or MessageType.VideoNote or MessageType.Animation => MessageContent.Video,
        MessageType.Audio => MessageContent.Audio,
        MessageType.Sticker => MessageContent.Sticker,
        MessageType.Poll => MessageContent.Poll,
        MessageType.Document => MessageContent.Document,
        MessageType.Location or MessageType.Venue => MessageContent.Location,
        MessageType.Contact => MessageContent.Contact,
        MessageType.NewChatMembers or MessageType.LeftChatMember or MessageType.NewChatTitle or MessageType.PinnedMessage or MessageType.GroupChatCreated
            or MessageType.ForumTopicCreated or MessageType.ForumTopicEdited or MessageType.ForumTopicClosed
            or MessageType.MigrateToChatId or MessageType.MigrateFromChatId => MessageContent.Service,
        _ => MessageContent.Unknown,
    };
}
