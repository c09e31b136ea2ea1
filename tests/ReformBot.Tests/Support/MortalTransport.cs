using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.Tests.Support;

/// <summary>A transport whose messages a killed process may not have sent, or not have learnt the fate of.</summary>
internal sealed class MortalTransport(ITelegramTransport inner, Mortality mortality) : ITelegramTransport
{
    public Task<TelegramResult<TelegramUser>> GetMeAsync(CancellationToken cancellationToken) => inner.GetMeAsync(cancellationToken);

    public Task<TelegramResult<IReadOnlyList<TelegramUpdate>>> GetUpdatesAsync(GetUpdatesRequest request, CancellationToken cancellationToken) =>
        request.Timeout > TimeSpan.Zero ? inner.GetUpdatesAsync(request, cancellationToken) : mortality.DoAsync(() => inner.GetUpdatesAsync(request, cancellationToken));

    public TelegramUpdate? ReadUpdate(ReadOnlyMemory<byte> json) => inner.ReadUpdate(json);

    public Task<TelegramResult<TelegramMessage>> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken) =>
        mortality.DoAsync(() => inner.SendMessageAsync(request, cancellationToken));

    public Task<TelegramResult<TelegramMessage>> EditMessageTextAsync(EditMessageTextRequest request, CancellationToken cancellationToken) =>
        mortality.DoAsync(() => inner.EditMessageTextAsync(request, cancellationToken));

    public Task<TelegramResult<TelegramMessage>> EditMessageReplyMarkupAsync(EditMessageReplyMarkupRequest request, CancellationToken cancellationToken) =>
        mortality.DoAsync(() => inner.EditMessageReplyMarkupAsync(request, cancellationToken));

    public Task<TelegramResult<bool>> AnswerCallbackQueryAsync(AnswerCallbackQueryRequest request, CancellationToken cancellationToken) =>
        inner.AnswerCallbackQueryAsync(request, cancellationToken);

    public Task<TelegramResult<bool>> SendChatActionAsync(SendChatActionRequest request, CancellationToken cancellationToken) => inner.SendChatActionAsync(request, cancellationToken);

    public Task<TelegramResult<TelegramMessage>> SendDocumentAsync(SendDocumentRequest request, CancellationToken cancellationToken) =>
        mortality.DoAsync(() => inner.SendDocumentAsync(request, cancellationToken));

    public Task<TelegramResult<bool>> SendMessageDraftAsync(SendMessageDraftRequest request, CancellationToken cancellationToken) =>
        inner.SendMessageDraftAsync(request, cancellationToken);

    public Task<TelegramResult<bool>> SetMyCommandsAsync(SetMyCommandsRequest request, CancellationToken cancellationToken) => inner.SetMyCommandsAsync(request, cancellationToken);

    public Task<TelegramResult<bool>> SetMyDescriptionAsync(SetDescriptionRequest request, CancellationToken cancellationToken) =>
        inner.SetMyDescriptionAsync(request, cancellationToken);

    public Task<TelegramResult<bool>> SetMyShortDescriptionAsync(SetDescriptionRequest request, CancellationToken cancellationToken) =>
        inner.SetMyShortDescriptionAsync(request, cancellationToken);

    public Task<TelegramResult<bool>> SetWebhookAsync(SetWebhookRequest request, CancellationToken cancellationToken) => inner.SetWebhookAsync(request, cancellationToken);

    public Task<TelegramResult<bool>> DeleteWebhookAsync(CancellationToken cancellationToken) => inner.DeleteWebhookAsync(cancellationToken);

    public Task<TelegramResult<WebhookInfo>> GetWebhookInfoAsync(CancellationToken cancellationToken) => inner.GetWebhookInfoAsync(cancellationToken);
}
