namespace ReformBot.TelegramChat.Transport;

/// <summary>What went wrong, as far as somebody acts differently on it.</summary>
public enum TelegramErrorKind
{
    /// <summary>Refused for a reason that has no name here; the description tells.</summary>
    BadRequest,

    /// <summary>The edit changes nothing: it has been made before.</summary>
    MessageNotModified,

    /// <summary>More than 4,096 (caption: 1,024) UTF-16 units after entities were parsed.</summary>
    MessageTooLong,

    /// <summary>Nothing is left once the text is trimmed.</summary>
    MessageEmpty,

    /// <summary>The markup is wrong; the same text goes through as <see cref="Messages.TelegramText.ToPlain"/>.</summary>
    CantParseEntities,

    /// <summary>Callback data, a button's text or their number.</summary>
    ButtonsInvalid,

    ChatNotFound,

    /// <summary>The person stopped the bot, was deleted, or never started it.</summary>
    BotBlocked,

    /// <summary>The bot was removed from a group, or may not write there.</summary>
    NoRights,

    /// <summary>The group lives on under <see cref="TelegramError.MigrateToChatId"/>.</summary>
    GroupMigrated,

    /// <summary>429; see <see cref="TelegramError.RetryAfter"/>.</summary>
    FloodWait,

    /// <summary>A callback that was answered before, or is older than the server keeps it.</summary>
    QueryTooOld,

    MessageToEditNotFound,

    /// <summary>Not the bot's own, or too old to be edited.</summary>
    MessageCantBeEdited,

    /// <summary>The message that is replied to is gone.</summary>
    ReplyTargetNotFound,

    /// <summary>The topic was closed or deleted.</summary>
    TopicNotFound,

    /// <summary>The file is larger than the server or <see cref="TelegramLimits.DocumentBytes"/> allows.</summary>
    FileTooLarge,

    /// <summary>401: the token is wrong or was revoked.</summary>
    Unauthorized,

    /// <summary>404 on every method: the token does not even look like one, or the address is no Bot API server.</summary>
    NotFound,

    /// <summary>The server is older than the method.</summary>
    MethodUnknown,

    /// <summary>409: another process polls with this token, or a webhook is set.</summary>
    Conflict,

    /// <summary>5xx of the Bot API.</summary>
    ServerFailed,

    /// <summary>No connection, a cut one, or no answer in time.</summary>
    Unreachable,

    /// <summary>Something else answered: a proxy's page, half an answer.</summary>
    NotTelegram,

    /// <summary>A limit of <see cref="TelegramLimits"/> without a kind of its own; nothing was sent.</summary>
    LimitExceeded,

    /// <summary>A typing mark or draft that would have delayed messages; nothing was sent, and nobody has to send it later.</summary>
    LeftOut,
}
