namespace ReformBot.TelegramChat.Transport.Requests;

/// <summary>The message that is answered. When it was deleted meanwhile, the answer is sent without it.</summary>
public sealed record ReplyTarget(long MessageId)
{
    public bool AllowSendingWithoutReply { get; init; } = true;
}
