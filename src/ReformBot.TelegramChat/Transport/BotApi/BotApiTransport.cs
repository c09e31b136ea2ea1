using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Refusals;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Transport.BotApi;

/// <summary>The Bot API over HTTP, without a library.</summary>
/// <param name="http">Best over <see cref="BotApiHttp.CreateHandler"/>; an HttpClient's own time limit would have to be off.</param>
public sealed class BotApiTransport(HttpMessageInvoker http, BotApiOptions options, TimeProvider clock) : ITelegramTransport
{
    private readonly BotApiConnection _connection = new(http, options, clock);
    private volatile TelegramError? _noDrafts;

    public Task<TelegramResult<TelegramUser>> GetMeAsync(CancellationToken cancellationToken) =>
        CallAsync("getMe", new BotApiBody(), BotApiJson.Default.TelegramUser, cancellationToken);

    public async Task<TelegramResult<IReadOnlyList<TelegramUpdate>>> GetUpdatesAsync(GetUpdatesRequest request, CancellationToken cancellationToken)
    {
        var body = new BotApiBody().With("offset", request.Offset).With("limit", request.Limit).With("timeout", (int)request.Timeout.TotalSeconds)
            .WithList("allowed_updates", request.AllowedUpdates);
        var answer = await _connection.PostAsync("getUpdates", body.ToJson(), request.Timeout + options.PollMargin, cancellationToken);
        return BotApiResults.Updates(answer);
    }

    public TelegramUpdate? ReadUpdate(ReadOnlyMemory<byte> json) => BotApiUpdates.Brought(json, BotApiUpdates.Read);

    public Task<TelegramResult<TelegramMessage>> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken) =>
        CheckedAsync(RequestLimits.Of(request), async () =>
        {
            if (request.Departing is { } departing)
                await departing(cancellationToken);
            return await MessageAsync("sendMessage", InChat(request.ChatId, request.MessageThreadId).WithText("text", request.Text)
                .WithReply(request.ReplyTo).WithKeyboard(request.Keyboard).WithPreview(request.LinkPreview), cancellationToken);
        });

    public Task<TelegramResult<TelegramMessage>> EditMessageTextAsync(EditMessageTextRequest request, CancellationToken cancellationToken) =>
        CheckedAsync(RequestLimits.Of(request), () => EditAsync("editMessageText", (request.ChatId, request.MessageId), InChat(request.ChatId, null)
            .With("message_id", request.MessageId).WithText("text", request.Text).WithKeyboard(request.Keyboard).WithPreview(request.LinkPreview), cancellationToken));

    public Task<TelegramResult<TelegramMessage>> EditMessageReplyMarkupAsync(EditMessageReplyMarkupRequest request, CancellationToken cancellationToken) =>
        CheckedAsync(RequestLimits.Of(request), () => EditAsync("editMessageReplyMarkup", (request.ChatId, request.MessageId), InChat(request.ChatId, null)
            .With("message_id", request.MessageId).WithKeyboard(request.Keyboard), cancellationToken));

    public Task<TelegramResult<bool>> AnswerCallbackQueryAsync(AnswerCallbackQueryRequest request, CancellationToken cancellationToken) =>
        CheckedAsync(RequestLimits.Of(request), () => DoneAsync("answerCallbackQuery", new BotApiBody().With("callback_query_id", request.CallbackQueryId)
            .With("text", request.Text).With("show_alert", request.ShowAlert), cancellationToken));

    public Task<TelegramResult<bool>> SendChatActionAsync(SendChatActionRequest request, CancellationToken cancellationToken) =>
        DoneAsync("sendChatAction", InChat(request.ChatId, request.MessageThreadId).With("action", request.Action), cancellationToken);

    public Task<TelegramResult<TelegramMessage>> SendDocumentAsync(SendDocumentRequest request, CancellationToken cancellationToken) =>
        CheckedAsync(RequestLimits.Of(request), async () =>
        {
            var body = InChat(request.ChatId, request.MessageThreadId).WithText("caption", request.Caption).WithReply(request.ReplyTo).WithKeyboard(request.Keyboard);
            using var content = body.ToMultipart("document", request.SentName, request.Content);
            var answer = await _connection.PostAsync("sendDocument", content, options.UploadTimeout, cancellationToken);
            return BotApiResults.Of(answer, BotApiJson.Default.TelegramMessage);
        });

    public async Task<TelegramResult<bool>> SendMessageDraftAsync(SendMessageDraftRequest request, CancellationToken cancellationToken)
    {
        if ((_noDrafts ?? RequestLimits.Of(request)) is { } refused)
            return new(refused);
        var sent = await DoneAsync("sendMessageDraft", InChat(request.ChatId, request.MessageThreadId)
            .With("draft_id", request.DraftId).WithText("text", request.Text), cancellationToken);
        if (sent.Error is { Code: 404 } error)
            sent = new(_noDrafts = error with { Kind = TelegramErrorKind.MethodUnknown });
        return sent;
    }

    public Task<TelegramResult<bool>> SetMyCommandsAsync(SetMyCommandsRequest request, CancellationToken cancellationToken) =>
        CheckedAsync(RequestLimits.Of(request), () => DoneAsync("setMyCommands", new BotApiBody()
            .With("commands", JsonSerializer.SerializeToNode(request.Commands, BotApiJson.Default.IReadOnlyListBotCommand))
            .With("language_code", request.LanguageCode), cancellationToken));

    public Task<TelegramResult<bool>> SetMyDescriptionAsync(SetDescriptionRequest request, CancellationToken cancellationToken) =>
        CheckedAsync(RequestLimits.Of(request, TelegramLimits.DescriptionLength), () => DoneAsync("setMyDescription", new BotApiBody()
            .With("description", request.Text).With("language_code", request.LanguageCode), cancellationToken));

    public Task<TelegramResult<bool>> SetMyShortDescriptionAsync(SetDescriptionRequest request, CancellationToken cancellationToken) =>
        CheckedAsync(RequestLimits.Of(request, TelegramLimits.ShortDescriptionLength), () => DoneAsync("setMyShortDescription", new BotApiBody()
            .With("short_description", request.Text).With("language_code", request.LanguageCode), cancellationToken));

    public Task<TelegramResult<bool>> SetWebhookAsync(SetWebhookRequest request, CancellationToken cancellationToken) =>
        CheckedAsync(RequestLimits.Of(request), () => DoneAsync("setWebhook", new BotApiBody().With("url", request.Url).With("secret_token", request.SecretToken)
            .With("max_connections", request.MaxConnections).WithList("allowed_updates", request.AllowedUpdates), cancellationToken));

    public Task<TelegramResult<bool>> DeleteWebhookAsync(CancellationToken cancellationToken) =>
        DoneAsync("deleteWebhook", new BotApiBody(), cancellationToken);

    public Task<TelegramResult<WebhookInfo>> GetWebhookInfoAsync(CancellationToken cancellationToken) =>
        CallAsync("getWebhookInfo", new BotApiBody(), BotApiJson.Default.WebhookInfo, cancellationToken);

    private static BotApiBody InChat(long chat, long? thread) => new BotApiBody().With("chat_id", chat).With("message_thread_id", thread);

    private static async Task<TelegramResult<T>> CheckedAsync<T>(TelegramError? refused, Func<Task<TelegramResult<T>>> send) =>
        refused is null ? await send() : new(refused);

    private async Task<TelegramResult<T>> CallAsync<T>(string method, BotApiBody body, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        BotApiResults.Of(await AnswerAsync(method, body, cancellationToken), type);

    private Task<TelegramResult<TelegramMessage>> MessageAsync(string method, BotApiBody body, CancellationToken cancellationToken) =>
        CallAsync(method, body, BotApiJson.Default.TelegramMessage, cancellationToken);

    private async Task<TelegramResult<TelegramMessage>> EditAsync(string method, (long Chat, long Id) message, BotApiBody body, CancellationToken cancellationToken) =>
        BotApiResults.Edited(await AnswerAsync(method, body, cancellationToken), message);

    private async Task<TelegramResult<bool>> DoneAsync(string method, BotApiBody body, CancellationToken cancellationToken) =>
        await AnswerAsync(method, body, cancellationToken) is { Error: { } error } ? new(error) : new(true);

    private async Task<TelegramResult<JsonElement>> AnswerAsync(string method, BotApiBody body, CancellationToken cancellationToken)
    {
        using var content = body.ToJson();
        return await _connection.PostAsync(method, content, options.Timeout, cancellationToken);
    }
}
