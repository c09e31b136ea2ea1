using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Transport.Requests;

/// <summary>A new message.</summary>
public sealed record SendMessageRequest(long ChatId, TelegramText Text)
{
    public long? MessageThreadId { get; init; }

    public ReplyTarget? ReplyTo { get; init; }

    public InlineKeyboard? Keyboard { get; init; }

    /// <summary>
    /// Runs before each attempt to hand the message over, when all waiting is done: from then on it may be at the server. Whoever has to know after
    /// a crash writes it down here.
    /// </summary>
    public Func<CancellationToken, Task>? Departing { get; init; }

    /// <summary>Off: an address in a citation should not draw a picture below the answer.</summary>
    public bool LinkPreview { get; init; }
}
