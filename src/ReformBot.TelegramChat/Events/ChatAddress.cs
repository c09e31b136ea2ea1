namespace ReformBot.TelegramChat.Events;

/// <summary>What the platform needs to be answered, and nobody else is to know.</summary>
/// <param name="ChatId">In a private chat the person's own id.</param>
/// <param name="CallbackId">Of a pressed button.</param>
internal sealed record ChatAddress(long ChatId, string? CallbackId)
{
    /// <summary>The person's id, for the operator's role and for lists of who may ask; 0 when nobody is named (an anonymous admin).</summary>
    public long UserId { get; init; }

    /// <summary>Of <see cref="ChatEventKind.Migrated"/>: where the group is now.</summary>
    public long? MovedTo { get; init; }
}
