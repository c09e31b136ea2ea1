using ReformBot.TelegramChat.Transport.Messages;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;
using WebhookInfo = ReformBot.TelegramChat.Transport.Messages.WebhookInfo;

namespace ReformBot.TelegramBot.Reading;

/// <summary>The package's types as ours, with what the channel uses of them. Fields that must be there in its types may still be missing in what came.</summary>
internal static class PackageTypes
{
    public static TelegramUpdate ToOurs(Update update) => new()
    {
        UpdateId = update.Id,
        Message = Map(update.Message, ToOurs),
        EditedMessage = Map(update.EditedMessage, ToOurs),
        CallbackQuery = Map(update.CallbackQuery, ToOurs),
        MyChatMember = Map(update.MyChatMember, ToOurs),
    };

    public static TelegramMessage ToOurs(Message message) => new()
    {
        MessageId = message.Id,
        MessageThreadId = message.MessageThreadId,
        IsTopicMessage = message.IsTopicMessage,
        From = Map(message.From, ToOurs),
        Chat = Map(message.Chat, ToOurs) ?? new(),
        Date = Seconds(message.Date) ?? 0,
        EditDate = Seconds(message.EditDate),
        ReplyToMessage = Map(message.ReplyToMessage, ToOurs),
        Text = message.Text,
        Entities = [.. (message.Entities ?? []).Select(ToOurs)],
        Caption = message.Caption,
        ReplyMarkup = Map(message.ReplyMarkup, ToOurs),
        MigrateToChatId = message.MigrateToChatId,
        MigrateFromChatId = message.MigrateFromChatId,
        IsForwarded = message.ForwardOrigin is not null,
        Content = MessageContents.Of(message.Type),
    };

    public static TelegramUser ToOurs(User user) => new()
    {
        Id = user.Id,
        IsBot = user.IsBot,
        FirstName = user.FirstName,
        Username = user.Username,
        LanguageCode = user.LanguageCode,
    };

    public static WebhookInfo ToOurs(Telegram.Bot.Types.WebhookInfo info) => new()
    {
        Url = info.Url,
        PendingUpdateCount = info.PendingUpdateCount,
        LastErrorDate = Seconds(info.LastErrorDate),
        LastErrorMessage = info.LastErrorMessage,
        AllowedUpdates = [.. (info.AllowedUpdates ?? []).Select(EnumNames.Of)],
    };

    private static TelegramCallbackQuery ToOurs(CallbackQuery query) => new()
    {
        Id = query.Id,
        From = Map(query.From, ToOurs) ?? new(),
        Message = Map(query.Message, ToOurs),
        Data = query.Data,
    };

    private static TelegramMembership ToOurs(ChatMemberUpdated change) => new()
    {
        Chat = Map(change.Chat, ToOurs) ?? new(),
        From = Map(change.From, ToOurs) ?? new(),
        OldChatMember = new() { Status = Standing(change.OldChatMember) },
        NewChatMember = new() { Status = Standing(change.NewChatMember) },
    };

    private static TelegramChat.Transport.Messages.TelegramChat ToOurs(Chat chat) => new()
    {
        Id = chat.Id,
        Type = EnumNames.Of(chat.Type),
        Title = chat.Title,
        IsForum = chat.IsForum,
    };

    private static TelegramEntity ToOurs(MessageEntity entity) => new()
    {
        Type = EnumNames.Of(entity.Type),
        Offset = entity.Offset,
        Length = entity.Length,
        User = Map(entity.User, ToOurs),
    };

    private static InlineKeyboard ToOurs(InlineKeyboardMarkup markup) => new(
        [.. markup.InlineKeyboard.Select(row => (IReadOnlyList<InlineButton>)[.. row.Select(button => new InlineButton(button.Text) { CallbackData = button.CallbackData, Url = button.Url })])]);

    private static string Standing(ChatMember? member) => member is null ? "" : EnumNames.Of(member.Status);

    /// <summary>Unix seconds; the package reads 0 as no time at all.</summary>
    private static long? Seconds(DateTime? time) => time is { } value && value != default ? new DateTimeOffset(value, TimeSpan.Zero).ToUnixTimeSeconds() : null;

    private static TTo? Map<TFrom, TTo>(TFrom? value, Func<TFrom, TTo> read)
        where TFrom : class
        where TTo : class => value is null ? null : read(value);
}
