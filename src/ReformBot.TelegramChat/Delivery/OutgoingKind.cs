namespace ReformBot.TelegramChat.Delivery;

internal enum OutgoingKind
{
    /// <summary>A new message.</summary>
    Send,

    /// <summary>Other text and buttons for a message of the bot; repeating it is harmless.</summary>
    Edit,

    /// <summary>A document of the library as a file.</summary>
    Document,
}
