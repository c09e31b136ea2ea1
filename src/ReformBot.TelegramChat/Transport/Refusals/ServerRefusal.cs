using System.Globalization;

namespace ReformBot.TelegramChat.Transport.Refusals;

/// <summary>Names the errors of the Bot API. It has no codes of its own below HTTP's, so that its words decide (as in tdlib/telegram-bot-api).</summary>
public static class ServerRefusal
{
    /// <summary>The first row whose words stand in the description decides, whatever their case.</summary>
    private static readonly (string Words, TelegramErrorKind Kind)[] Descriptions =
    [
        ("message is not modified", TelegramErrorKind.MessageNotModified),
        ("message is too long", TelegramErrorKind.MessageTooLong),
        ("caption is too long", TelegramErrorKind.MessageTooLong),
        ("MESSAGE_TOO_LONG", TelegramErrorKind.MessageTooLong),
        ("text is too long", TelegramErrorKind.MessageTooLong),
        ("message text is empty", TelegramErrorKind.MessageEmpty),
        ("text must be non-empty", TelegramErrorKind.MessageEmpty),
        ("can't parse entities", TelegramErrorKind.CantParseEntities),
        ("can't parse message text", TelegramErrorKind.CantParseEntities),
        ("BUTTON_", TelegramErrorKind.ButtonsInvalid),
        ("inline keyboard", TelegramErrorKind.ButtonsInvalid),
        ("reply markup", TelegramErrorKind.ButtonsInvalid),
        ("upgraded to a supergroup", TelegramErrorKind.GroupMigrated),
        ("message thread not found", TelegramErrorKind.TopicNotFound),
        ("TOPIC_", TelegramErrorKind.TopicNotFound),
        ("replied not found", TelegramErrorKind.ReplyTargetNotFound),
        ("reply message not found", TelegramErrorKind.ReplyTargetNotFound),
        ("message to edit not found", TelegramErrorKind.MessageToEditNotFound),
        ("MESSAGE_ID_INVALID", TelegramErrorKind.MessageToEditNotFound),
        ("message can't be edited", TelegramErrorKind.MessageCantBeEdited),
        ("query is too old", TelegramErrorKind.QueryTooOld),
        ("file is too big", TelegramErrorKind.FileTooLarge),
        ("Request Entity Too Large", TelegramErrorKind.FileTooLarge),
        ("bot was blocked by the user", TelegramErrorKind.BotBlocked),
        ("user is deactivated", TelegramErrorKind.BotBlocked),
        ("can't initiate conversation", TelegramErrorKind.BotBlocked),
        ("chat not found", TelegramErrorKind.ChatNotFound),
        ("PEER_ID_INVALID", TelegramErrorKind.ChatNotFound),
        ("bot was kicked", TelegramErrorKind.NoRights),
        ("not enough rights", TelegramErrorKind.NoRights),
        ("have no rights", TelegramErrorKind.NoRights),
        ("not a member", TelegramErrorKind.NoRights),
        ("group chat was deleted", TelegramErrorKind.NoRights),
        ("CHAT_WRITE_FORBIDDEN", TelegramErrorKind.NoRights),
        ("method not found", TelegramErrorKind.MethodUnknown),
    ];

    /// <param name="code">error_code, or HTTP's where there is none.</param>
    /// <param name="description">In the server's words; empty when it said nothing.</param>
    /// <param name="retryAfter">Of the answer's parameters, in seconds.</param>
    /// <param name="migratedTo">Of the answer's parameters: the chat's new id.</param>
    public static TelegramError From(int code, string description, int? retryAfter, long? migratedTo)
    {
        var kind = migratedTo is not null ? TelegramErrorKind.GroupMigrated : KindOf(code, description);
        return new TelegramError(kind, code, description)
        {
            RetryAfter = kind == TelegramErrorKind.FloodWait ? Wait(description, retryAfter) : null,
            MigrateToChatId = migratedTo,

            // "Internal Server Error" also covers a request that was carried out and whose result got lost behind the Bot API.
            Uncertain = kind == TelegramErrorKind.ServerFailed,
        };
    }

    private static TelegramErrorKind KindOf(int code, string description) => code switch
    {
        429 => TelegramErrorKind.FloodWait,
        401 => TelegramErrorKind.Unauthorized,
        409 => TelegramErrorKind.Conflict,
        >= 500 => TelegramErrorKind.ServerFailed,
        _ when Descriptions.FirstOrDefault(row => description.Contains(row.Words, StringComparison.OrdinalIgnoreCase)) is { Words: not null } row => row.Kind,
        413 => TelegramErrorKind.FileTooLarge,
        404 => TelegramErrorKind.NotFound,
        403 => TelegramErrorKind.NoRights,
        _ => TelegramErrorKind.BadRequest,
    };

    /// <summary>From the parameters, else from "retry after N"; one second where the server names none.</summary>
    private static TimeSpan Wait(string description, int? retryAfter)
    {
        var digits = description.AsSpan(description.LastIndexOf(' ') + 1);
        var seconds = retryAfter ?? (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 1);
        return TimeSpan.FromSeconds(Math.Max(1, seconds));
    }
}
