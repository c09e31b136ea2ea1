using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Transport;

/// <summary>
/// The methods of the Bot API that the channel uses. What the server or the network refuses is a <see cref="TelegramError"/>, never an
/// exception; only cancellation throws. Limits (<see cref="TelegramLimits"/>) are checked before anything is sent. Safe for use by many threads.
/// </summary>
public interface ITelegramTransport
{
    Task<TelegramResult<TelegramUser>> GetMeAsync(CancellationToken cancellationToken);

    /// <summary>Long polling. What the transport cannot read of an update is left out, its id never: it has to be confirmed all the same.</summary>
    Task<TelegramResult<IReadOnlyList<TelegramUpdate>>> GetUpdatesAsync(GetUpdatesRequest request, CancellationToken cancellationToken);

    /// <summary>What the server brought to a webhook, read as <see cref="GetUpdatesAsync"/> reads it; null when it is no update with an id. Sends nothing.</summary>
    TelegramUpdate? ReadUpdate(ReadOnlyMemory<byte> json);

    Task<TelegramResult<TelegramMessage>> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken);

    /// <summary>Repeating an edit is harmless: <see cref="TelegramErrorKind.MessageNotModified"/> says that it had been made.</summary>
    Task<TelegramResult<TelegramMessage>> EditMessageTextAsync(EditMessageTextRequest request, CancellationToken cancellationToken);

    Task<TelegramResult<TelegramMessage>> EditMessageReplyMarkupAsync(EditMessageReplyMarkupRequest request, CancellationToken cancellationToken);

    /// <summary>A callback can be answered once, and only within some minutes; else <see cref="TelegramErrorKind.QueryTooOld"/>.</summary>
    Task<TelegramResult<bool>> AnswerCallbackQueryAsync(AnswerCallbackQueryRequest request, CancellationToken cancellationToken);

    /// <summary>Shown for five seconds or until the next message.</summary>
    Task<TelegramResult<bool>> SendChatActionAsync(SendChatActionRequest request, CancellationToken cancellationToken);

    Task<TelegramResult<TelegramMessage>> SendDocumentAsync(SendDocumentRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// The text of an answer that is still being written, in private chats only; it leaves no message. Servers that do not know the method
    /// give <see cref="TelegramErrorKind.MethodUnknown"/>, which the transport remembers: later calls cost no request.
    /// </summary>
    Task<TelegramResult<bool>> SendMessageDraftAsync(SendMessageDraftRequest request, CancellationToken cancellationToken);

    Task<TelegramResult<bool>> SetMyCommandsAsync(SetMyCommandsRequest request, CancellationToken cancellationToken);

    /// <summary>What an empty chat with the bot shows.</summary>
    Task<TelegramResult<bool>> SetMyDescriptionAsync(SetDescriptionRequest request, CancellationToken cancellationToken);

    /// <summary>What the bot's profile shows.</summary>
    Task<TelegramResult<bool>> SetMyShortDescriptionAsync(SetDescriptionRequest request, CancellationToken cancellationToken);

    Task<TelegramResult<bool>> SetWebhookAsync(SetWebhookRequest request, CancellationToken cancellationToken);

    /// <summary>Updates that wait stay: <c>drop_pending_updates</c> is never sent.</summary>
    Task<TelegramResult<bool>> DeleteWebhookAsync(CancellationToken cancellationToken);

    Task<TelegramResult<WebhookInfo>> GetWebhookInfoAsync(CancellationToken cancellationToken);
}
