using ReformBot.TelegramBot.Reading;
using ReformBot.TelegramBot.Sending;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Refusals;
using ReformBot.TelegramChat.Transport.Requests;
using Telegram.Bot.Requests.Abstractions;
using Package = Telegram.Bot.Requests;

namespace ReformBot.TelegramBot;

/// <summary>The Bot API over Telegram.Bot: its client, requests and types, for polling and webhook alike. Limits and names of errors are those of every transport.</summary>
/// <param name="http">Best over <see cref="BotApiHttp.CreateHandler"/>.</param>
public sealed class TelegramBotTransport(HttpMessageInvoker http, BotApiOptions options, TimeProvider clock) : ITelegramTransport
{
    private static readonly TelegramError UnknownAction = new(TelegramErrorKind.BadRequest, 0, "an action that Telegram.Bot does not know");

    private readonly PackageClient _client = new(http, options, clock);
    private volatile TelegramError? _noDrafts;

    public Task<TelegramResult<TelegramUser>> GetMeAsync(CancellationToken cancellationToken) =>
        _client.SendAsync(new Package.GetMeRequest(), PackageTypes.ToOurs, cancellationToken);

    public async Task<TelegramResult<IReadOnlyList<TelegramUpdate>>> GetUpdatesAsync(GetUpdatesRequest request, CancellationToken cancellationToken)
    {
        var unread = new UnreadResult(PackageRequests.Of(request));
        return Known(await _client.SendAsync(unread, request.Timeout + options.PollMargin, updates => BotApiUpdates.All(updates, UpdateReader.Read), cancellationToken));
    }

    public TelegramUpdate? ReadUpdate(ReadOnlyMemory<byte> json) => BotApiUpdates.Brought(json, UpdateReader.Read);

    public async Task<TelegramResult<TelegramMessage>> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken)
    {
        if (RequestLimits.Of(request) is { } refused)
            return new(refused);
        if (request.Departing is { } departing)
            await departing(cancellationToken);
        return Known(await _client.SendAsync(new UnreadResult(PackageRequests.Of(request)), UpdateReader.Message, cancellationToken));
    }

    public Task<TelegramResult<TelegramMessage>> EditMessageTextAsync(EditMessageTextRequest request, CancellationToken cancellationToken) =>
        EditAsync(RequestLimits.Of(request), PackageRequests.Of(request), (request.ChatId, request.MessageId), cancellationToken);

    public Task<TelegramResult<TelegramMessage>> EditMessageReplyMarkupAsync(EditMessageReplyMarkupRequest request, CancellationToken cancellationToken) =>
        EditAsync(RequestLimits.Of(request), PackageRequests.Of(request), (request.ChatId, request.MessageId), cancellationToken);

    public Task<TelegramResult<bool>> AnswerCallbackQueryAsync(AnswerCallbackQueryRequest request, CancellationToken cancellationToken) =>
        DoneAsync(RequestLimits.Of(request), PackageRequests.Of(request), cancellationToken);

    public Task<TelegramResult<bool>> SendChatActionAsync(SendChatActionRequest request, CancellationToken cancellationToken) =>
        PackageRequests.Of(request) is { } action ? DoneAsync(refused: null, action, cancellationToken) : Task.FromResult<TelegramResult<bool>>(new(UnknownAction));

    public async Task<TelegramResult<TelegramMessage>> SendDocumentAsync(SendDocumentRequest request, CancellationToken cancellationToken)
    {
        if (RequestLimits.Of(request) is { } refused)
            return new(refused);
        using var file = new ReadOnlyMemoryContent(request.Content);
        await using var stream = await file.ReadAsStreamAsync(cancellationToken);
        return Known(await _client.SendAsync(new UnreadResult(PackageRequests.Of(request, stream)), options.UploadTimeout, UpdateReader.Message, cancellationToken));
    }

    public async Task<TelegramResult<bool>> SendMessageDraftAsync(SendMessageDraftRequest request, CancellationToken cancellationToken)
    {
        var sent = await DoneAsync(_noDrafts ?? RequestLimits.Of(request), PackageRequests.Of(request), cancellationToken);
        if (sent.Error is { Code: 404 } error)
            sent = new(_noDrafts = error with { Kind = TelegramErrorKind.MethodUnknown });
        return sent;
    }

    public Task<TelegramResult<bool>> SetMyCommandsAsync(SetMyCommandsRequest request, CancellationToken cancellationToken) =>
        DoneAsync(RequestLimits.Of(request), PackageRequests.Of(request), cancellationToken);

    public Task<TelegramResult<bool>> SetMyDescriptionAsync(SetDescriptionRequest request, CancellationToken cancellationToken) => DoneAsync(
        RequestLimits.Of(request, TelegramLimits.DescriptionLength),
        new Package.SetMyDescriptionRequest { Description = request.Text, LanguageCode = request.LanguageCode },
        cancellationToken);

    public Task<TelegramResult<bool>> SetMyShortDescriptionAsync(SetDescriptionRequest request, CancellationToken cancellationToken) => DoneAsync(
        RequestLimits.Of(request, TelegramLimits.ShortDescriptionLength),
        new Package.SetMyShortDescriptionRequest { ShortDescription = request.Text, LanguageCode = request.LanguageCode },
        cancellationToken);

    public Task<TelegramResult<bool>> SetWebhookAsync(SetWebhookRequest request, CancellationToken cancellationToken) =>
        DoneAsync(RequestLimits.Of(request), PackageRequests.Of(request), cancellationToken);

    public Task<TelegramResult<bool>> DeleteWebhookAsync(CancellationToken cancellationToken) =>
        DoneAsync(refused: null, new Package.DeleteWebhookRequest(), cancellationToken);

    public Task<TelegramResult<WebhookInfo>> GetWebhookInfoAsync(CancellationToken cancellationToken) =>
        _client.SendAsync(new Package.GetWebhookInfoRequest(), PackageTypes.ToOurs, cancellationToken);

    /// <summary>The method may return true in place of the message, which the package's own reading refuses; what was edited is known anyway.</summary>
    private async Task<TelegramResult<TelegramMessage>> EditAsync(
        TelegramError? refused, IRequest edit, (long Chat, long Id) message, CancellationToken cancellationToken) =>
        refused is null
            ? await _client.SendAsync(new UnreadResult(edit), result => UpdateReader.Edited(result, message), cancellationToken)
            : new(refused);

    private static TelegramResult<T> Known<T>(TelegramResult<T?> answer)
        where T : class => answer.Error is { } error ? new(error) : answer.Value is { } value ? new(value) : new(LostRequest.Unreadable);

    private async Task<TelegramResult<bool>> DoneAsync(TelegramError? refused, IRequest request, CancellationToken cancellationToken) =>
        refused is null ? await _client.SendAsync(new UnreadResult(request), _ => true, cancellationToken) : new(refused);
}
