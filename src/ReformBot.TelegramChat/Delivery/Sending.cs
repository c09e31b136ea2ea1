namespace ReformBot.TelegramChat.Delivery;

/// <summary>How sending ended.</summary>
/// <param name="MessageId">Null when the person cannot be reached any more, or the message cannot be sent at all.</param>
/// <param name="Gone">The chat takes nothing more: blocked, removed, deleted.</param>
internal sealed record Sending(long? MessageId, bool Gone = false)
{
    public static Sending Nobody { get; } = new(null, Gone: true);

    public static Sending Impossible { get; } = new((long?)null);
}
