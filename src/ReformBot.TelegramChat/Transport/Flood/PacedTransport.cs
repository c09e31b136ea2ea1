using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Transport.Flood;

/// <summary>A transport that keeps the server's flood limits. Messages and edits of a chat are sent in the order of the calls.</summary>
public sealed class PacedTransport(ITelegramTransport inner, FloodLimits limits, TimeProvider clock) : ITelegramTransport, IDisposable
{
    private readonly FloodControl _control = new(limits, clock);

    public Task<TelegramResult<TelegramUser>> GetMeAsync(CancellationToken cancellationToken) => inner.GetMeAsync(cancellationToken);

    public Task<TelegramResult<IReadOnlyList<TelegramUpdate>>> GetUpdatesAsync(GetUpdatesRequest request, CancellationToken cancellationToken) =>
        inner.GetUpdatesAsync(request, cancellationToken);

    public TelegramUpdate? ReadUpdate(ReadOnlyMemory<byte> json) => inner.ReadUpdate(json);

    public Task<TelegramResult<TelegramMessage>> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken) =>
        _control.RunAsync(FloodLane.Message(request.ChatId), () => inner.SendMessageAsync(request, cancellationToken), cancellationToken);

    public Task<TelegramResult<TelegramMessage>> EditMessageTextAsync(EditMessageTextRequest request, CancellationToken cancellationToken) =>
        _control.RunAsync(FloodLane.Message(request.ChatId), () => inner.EditMessageTextAsync(request, cancellationToken), cancellationToken);

    public Task<TelegramResult<TelegramMessage>> EditMessageReplyMarkupAsync(EditMessageReplyMarkupRequest request, CancellationToken cancellationToken) =>
        _control.RunAsync(FloodLane.Message(request.ChatId), () => inner.EditMessageReplyMarkupAsync(request, cancellationToken), cancellationToken);

    /// <summary>Overtakes the messages of the chat: the person's button waits for it.</summary>
    public Task<TelegramResult<bool>> AnswerCallbackQueryAsync(AnswerCallbackQueryRequest request, CancellationToken cancellationToken) =>
        _control.RunAsync(FloodLane.Free, () => inner.AnswerCallbackQueryAsync(request, cancellationToken), cancellationToken);

    /// <summary>Now or never: <see cref="TelegramErrorKind.LeftOut"/>.</summary>
    public Task<TelegramResult<bool>> SendChatActionAsync(SendChatActionRequest request, CancellationToken cancellationToken) =>
        _control.RunAsync(FloodLane.Mark(request.ChatId), () => inner.SendChatActionAsync(request, cancellationToken), cancellationToken);

    public Task<TelegramResult<TelegramMessage>> SendDocumentAsync(SendDocumentRequest request, CancellationToken cancellationToken) =>
        _control.RunAsync(FloodLane.Message(request.ChatId), () => inner.SendDocumentAsync(request, cancellationToken), cancellationToken);

    /// <summary>Now or never: <see cref="TelegramErrorKind.LeftOut"/>; the next draft holds the text of this one too.</summary>
    public Task<TelegramResult<bool>> SendMessageDraftAsync(SendMessageDraftRequest request, CancellationToken cancellationToken) =>
        _control.RunAsync(FloodLane.Mark(request.ChatId), () => inner.SendMessageDraftAsync(request, cancellationToken), cancellationToken);

    public Task<TelegramResult<bool>> SetMyCommandsAsync(SetMyCommandsRequest request, CancellationToken cancellationToken) =>
        _control.RunAsync(FloodLane.Free, () => inner.SetMyCommandsAsync(request, cancellationToken), cancellationToken);

    public Task<TelegramResult<bool>> SetMyDescriptionAsync(SetDescriptionRequest request, CancellationToken cancellationToken) =>
        _control.RunAsync(FloodLane.Free, () => inner.SetMyDescriptionAsync(request, cancellationToken), cancellationToken);

    public Task<TelegramResult<bool>> SetMyShortDescriptionAsync(SetDescriptionRequest request, CancellationToken cancellationToken) =>
        _control.RunAsync(FloodLane.Free, () => inner.SetMyShortDescriptionAsync(request, cancellationToken), cancellationToken);

    public Task<TelegramResult<bool>> SetWebhookAsync(SetWebhookRequest request, CancellationToken cancellationToken) =>
        inner.SetWebhookAsync(request, cancellationToken);

    public Task<TelegramResult<bool>> DeleteWebhookAsync(CancellationToken cancellationToken) => inner.DeleteWebhookAsync(cancellationToken);

    public Task<TelegramResult<WebhookInfo>> GetWebhookInfoAsync(CancellationToken cancellationToken) => inner.GetWebhookInfoAsync(cancellationToken);

    public void Dispose() => _control.Dispose();
}
