using ReformBot.TelegramBot.Reading;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Package = Telegram.Bot.Requests;

namespace ReformBot.TelegramBot.Sending;

/// <summary>Our requests as the package's. Its ids of messages and drafts have 32 bits.</summary>
internal static class PackageRequests
{
    public static Package.GetUpdatesRequest Of(GetUpdatesRequest request) => new()
    {
        Offset = Id(request.Offset),
        Limit = request.Limit,
        Timeout = (int)request.Timeout.TotalSeconds,
        AllowedUpdates = Kinds(request.AllowedUpdates),
    };

    public static Package.SendMessageRequest Of(SendMessageRequest request) => new()
    {
        ChatId = request.ChatId,
        MessageThreadId = Id(request.MessageThreadId),
        Text = request.Text.Source,
        ParseMode = Mode(request.Text),
        ReplyParameters = Reply(request.ReplyTo),
        ReplyMarkup = Markup(request.Keyboard),
        LinkPreviewOptions = Preview(request.LinkPreview),
    };

    public static Package.EditMessageTextRequest Of(EditMessageTextRequest request) => new()
    {
        ChatId = request.ChatId,
        MessageId = Id(request.MessageId),
        Text = request.Text.Source,
        ParseMode = Mode(request.Text),
        ReplyMarkup = Markup(request.Keyboard),
        LinkPreviewOptions = Preview(request.LinkPreview),
    };

    public static Package.EditMessageReplyMarkupRequest Of(EditMessageReplyMarkupRequest request) => new()
    {
        ChatId = request.ChatId,
        MessageId = Id(request.MessageId),
        ReplyMarkup = Markup(request.Keyboard),
    };

    public static Package.AnswerCallbackQueryRequest Of(AnswerCallbackQueryRequest request) => new()
    {
        CallbackQueryId = request.CallbackQueryId,
        Text = request.Text,
        ShowAlert = request.ShowAlert,
    };

    /// <summary>Null for an action that the package has no name for.</summary>
    public static Package.SendChatActionRequest? Of(SendChatActionRequest request) => EnumNames.Read<ChatAction>(request.Action) is not { } action ? null : new()
    {
        ChatId = request.ChatId,
        MessageThreadId = Id(request.MessageThreadId),
        Action = action,
    };

    public static Package.SendDocumentRequest Of(SendDocumentRequest request, Stream content) => new()
    {
        ChatId = request.ChatId,
        MessageThreadId = Id(request.MessageThreadId),
        Document = InputFile.FromStream(content, request.SentName),
        Caption = request.Caption?.Source,
        ParseMode = Mode(request.Caption),
        ReplyParameters = Reply(request.ReplyTo),
        ReplyMarkup = Markup(request.Keyboard),
    };

    public static Package.SendMessageDraftRequest Of(SendMessageDraftRequest request) => new()
    {
        ChatId = request.ChatId,
        MessageThreadId = Id(request.MessageThreadId),

        // Not 0, and other ids of one chat's drafts for other ids of ours until 2³¹ later.
        DraftId = (int)((ulong)(request.DraftId - 1) % int.MaxValue) + 1,
        Text = request.Text.Source,
        ParseMode = Mode(request.Text),
    };

    public static Package.SetMyCommandsRequest Of(SetMyCommandsRequest request) => new()
    {
        Commands = request.Commands.Select(command => new Telegram.Bot.Types.BotCommand { Command = command.Command, Description = command.Description }),
        LanguageCode = request.LanguageCode,
    };

    public static Package.SetWebhookRequest Of(SetWebhookRequest request) => new()
    {
        Url = request.Url,
        SecretToken = request.SecretToken,
        MaxConnections = request.MaxConnections,
        AllowedUpdates = Kinds(request.AllowedUpdates),
    };

    /// <summary>An id beyond the package's is one that no message has; the server says so.</summary>
    private static int Id(long id) => (int)Math.Clamp(id, 0, int.MaxValue);

    private static int? Id(long? id) => id is { } value ? Id(value) : null;

    private static ParseMode Mode(TelegramText? text) => text?.IsHtml == true ? ParseMode.Html : ParseMode.None;

    private static ReplyParameters? Reply(ReplyTarget? target) =>
        target is null ? null : new() { MessageId = Id(target.MessageId), AllowSendingWithoutReply = target.AllowSendingWithoutReply };

    private static LinkPreviewOptions? Preview(bool shown) => shown ? null : new() { IsDisabled = true };

    private static InlineKeyboardMarkup? Markup(InlineKeyboard? keyboard) =>
        keyboard is null ? null : new(keyboard.Rows.Select(row => row.Select(button => new InlineKeyboardButton(button.Text) { CallbackData = button.CallbackData, Url = button.Url })));

    /// <summary>Kinds that the package has no name for are left out: it could not read them.</summary>
    private static IEnumerable<UpdateType> Kinds(IEnumerable<string> names) => names.Select(EnumNames.Read<UpdateType>).OfType<UpdateType>();
}
