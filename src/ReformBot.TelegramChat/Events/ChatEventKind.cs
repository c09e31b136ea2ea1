namespace ReformBot.TelegramChat.Events;

/// <summary>What happened in a chat.</summary>
internal enum ChatEventKind
{
    /// <summary>A message that is meant for the bot.</summary>
    Message,

    /// <summary>Such a message was changed afterwards.</summary>
    Edited,

    /// <summary>A button was pressed.</summary>
    Button,

    /// <summary>The bot was added to a group, removed, blocked or started again.</summary>
    Membership,

    /// <summary>The group lives on under another id.</summary>
    Migrated,
}
