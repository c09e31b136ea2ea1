namespace ReformBot.TelegramChat.Transport.Requests;

/// <summary>Names of <c>allowed_updates</c>.</summary>
public static class UpdateKinds
{
    public static IReadOnlyList<string> Used { get; } = ["message", "edited_message", "callback_query", "my_chat_member"];
}
